import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../support/database';
import { readRecording } from './recorded-disk';

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

test('a call that another thread breaks into is recorded like any other, where it came back', async () => {
  const [folder, base] = [await scratchFolder(), await scratchFolder()];
  const db = `7<${join(folder, 'oneshelf.sqlite')}>`;
  const log = join(await scratchFolder(), 'calls');
  await writeFile(
    log,
    [
      `11 openat(AT_FDCWD</>, "${hex(join(folder, 'oneshelf.sqlite'))}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = ${db}`,
      `11 pwrite64(${db}, "${hex('strona')}", 6, 4096 <unfinished ...>`,
      `10 unlink("${hex(join(folder, 'stary'))}")     = 0`,
      `11 <... pwrite64 resumed>)             = 6`,
      `11 fdatasync(${db} <unfinished ...>`,
      `10 ftruncate(9<${join(folder, 'reszta')}>, 10) = 0`,
      `11 <... fdatasync resumed>)            = 0`,
      `11 pwrite64(${db}, "${hex('nic')}", 3, 0) = -1 ENOSPC (No space left on device)`,
      `11 +++ exited with 0 +++`,
      '',
    ].join('\n'),
    'latin1',
  );
  expect(await readRecording(log, folder, base)).toEqual([
    { does: 'create', file: 'oneshelf.sqlite' },
    { does: 'delete', file: 'stary' },
    { does: 'write', file: 'oneshelf.sqlite', at: 4096, bytes: Buffer.from('strona') },
    { does: 'truncate', file: 'reszta', length: 10 },
    { does: 'sync', file: 'oneshelf.sqlite' },
  ]);
});

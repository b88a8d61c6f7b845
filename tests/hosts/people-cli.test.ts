import { expect, test } from 'vitest';
import { scratchFolder } from '../support/database';
import { oneshelf } from './cli-io';

test('people are added with a passphrase that is never an argument, changed and removed', async () => {
  const folder = await scratchFolder();
  const none = await oneshelf(folder, ['people', 'add', 'Anna', '--role', 'owner', '--json']);
  expect(none).toMatchObject({ exit: 2, json: { ok: false, problem: { code: 'passphrase_missing' } } });

  const piped = { stdin: 'zielony rower 7\n' };
  const added = await oneshelf(folder, ['people', 'add', 'Anna', '--role', 'owner', '--json'], piped);
  expect(added).toMatchObject({ exit: 0, json: { name: 'Anna', role: 'owner', active: true } });
  const marek = { env: { ONESHELF_PERSON_PASSPHRASE: '482915' } };
  await oneshelf(folder, ['people', 'add', 'Marek', '--role', 'warehouse'], marek);
  expect((await oneshelf(folder, ['people', '--language', 'en'])).stdout).toMatch(/Marek +warehouse +yes/);

  const set = await oneshelf(folder, ['people', 'set', 'Marek', '--no-active', '--json']);
  expect(set).toMatchObject({ exit: 0, json: { name: 'Marek', active: false } });
  expect(await oneshelf(folder, ['people', 'remove', 'Marek', '--json'])).toMatchObject({
    exit: 0,
    json: { name: 'Marek' },
  });
  expect((await oneshelf(folder, ['people', 'list', '--json'])).json).toMatchObject([{ name: 'Anna' }]);
});

test('the network is not opened while nobody could sign in as owner', async () => {
  const run = await oneshelf(await scratchFolder(), ['serve', '--lan', '--json']);
  expect(run).toMatchObject({ exit: 1, json: { ok: false, problem: { code: 'lan_needs_owner' } } });
  const half = await oneshelf(await scratchFolder(), ['serve', '--lan', '--tls-cert', 'a.pem', '--json']);
  expect(half).toMatchObject({ exit: 2, json: { problem: { code: 'cli_tls_pair_expected' } } });
});

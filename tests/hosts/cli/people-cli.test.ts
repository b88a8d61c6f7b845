import { expect, test } from 'vitest';
import { scratchFolder } from '../../support/database';
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

test('a passphrase is changed by whoever knows the present one: two lines piped in, or typed with the new one twice', async () => {
  const folder = await scratchFolder();
  await oneshelf(folder, ['people', 'add', 'Anna', '--role', 'owner'], { stdin: 'zielony rower 7\n' });
  const change = (stdin: string) => oneshelf(folder, ['people', 'passphrase', 'Anna', '--json'], { stdin });
  expect(await change('nie to\nczerwony tramwaj 9\n')).toMatchObject({
    exit: 1,
    json: { problem: { code: 'passphrase_wrong' } },
  });
  expect(await change('zielony rower 7\nkrótkie\n')).toMatchObject({
    exit: 1,
    json: { problem: { code: 'passphrase_short' } },
  });
  expect(await change('')).toMatchObject({ exit: 2, json: { problem: { code: 'passphrases_missing' } } });
  expect(await change('zielony rower 7\nczerwony tramwaj 9\n')).toMatchObject({
    exit: 0,
    json: { name: 'Anna', ended: 0 },
  });
  const typed = await oneshelf(folder, ['people', 'passphrase', 'Anna'], {
    typed: ['czerwony tramwaj 9', 'niebieski statek 5', 'niebieski statek 5'],
  });
  expect(typed).toMatchObject({ exit: 0, stderr: '' });
  expect(typed.stdout).toContain('Hasło osoby „Anna” jest zmienione');
  const mistyped = await oneshelf(folder, ['people', 'set', 'Anna', '--passphrase', '--json'], {
    typed: ['biały namiot 4', 'biały namoit 4'],
  });
  expect(mistyped).toMatchObject({ exit: 2, json: { problem: { code: 'passphrases_differ' } } });
  expect(await change('niebieski statek 5\nbiały namiot 4\n')).toMatchObject({ exit: 0 });
});

test('the activity log tells the night shift what happened, in words and with who asked for it', async () => {
  const folder = await scratchFolder();
  await oneshelf(folder, ['people', 'add', 'Anna', '--role', 'owner'], { stdin: 'zielony rower 7\n' });
  const { exit, stdout } = await oneshelf(folder, ['activity']);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/informacja: .*Anna.*\(wiersz poleceń\)/);
  expect((await oneshelf(folder, ['activity', '--severity', 'error'])).stdout).toBe('Nic takiego się nie wydarzyło.\n');
  expect((await oneshelf(folder, ['activity', '--json', '--limit', '1'])).json).toMatchObject({ total: 1 });
  expect((await oneshelf(folder, ['activity', '--limit', '0', '--json'])).exit).toBe(2);
});

test('the network is not opened while nobody could sign in as owner', async () => {
  const run = await oneshelf(await scratchFolder(), ['serve', '--lan', '--json']);
  expect(run).toMatchObject({ exit: 1, json: { ok: false, problem: { code: 'lan_needs_owner' } } });
  const half = await oneshelf(await scratchFolder(), ['serve', '--lan', '--tls-cert', 'a.pem', '--json']);
  expect(half).toMatchObject({ exit: 2, json: { problem: { code: 'cli_tls_pair_expected' } } });
});

test('a port given at the start wins over the saved one, and is said to', async () => {
  const folder = await scratchFolder();
  const serve = (...options: string[]) =>
    oneshelf(folder, ['serve', '--host', '127.0.0.2', ...options], { until: /Ctrl\+C[^]*\n$/ });
  const words = '--lan-port zastępuje port 8437 zapisany w ustawieniach';
  expect((await serve('--lan-port', '0')).stdout).toContain(words);
  expect((await serve('--lan-port', '8437')).stdout).not.toContain('--lan-port');
  expect((await serve()).stdout).not.toContain('--lan-port');
});

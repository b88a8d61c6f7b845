import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const HOUR = 3_600_000;
const attempt = (name: string, passphrase: string, address = '192.168.1.20') => ({
  name,
  passphrase,
  address,
  device: 'Chrome, Android',
});

async function shop() {
  const { core, clock, database } = await testShop();
  const { people } = core.operations;
  const add = (name: string, role: 'owner' | 'warehouse' | 'viewer', passphrase: string) =>
    people.add({ name, role, passphrase }, testCall());
  expect(await add('Łukasz', 'warehouse', '482915')).toMatchObject({ ok: true });
  return { core, clock, database, people, add, access: core.access };
}

async function signedIn(access: Awaited<ReturnType<typeof shop>>['access']): Promise<string> {
  const answer = await access.signIn(attempt('Łukasz', '482915'));
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.token;
}

test('a name is one person however it is typed, and its passphrase lies nowhere readable', async () => {
  const { access, add, database } = await shop();
  expect(await add('  lukasz ', 'viewer', '719264')).toMatchObject({ ok: false, problem: { code: 'person_exists' } });
  const token = await signedIn(access);
  expect(await access.signIn(attempt('LUKASZ', '482915'))).toMatchObject({ ok: true, value: { name: 'Łukasz' } });
  const stored = JSON.stringify([await database.read('person'), await database.read('person_session')]);
  expect(stored).toContain('$scrypt$ln=15,r=8,p=1$');
  expect(stored).not.toContain('482915');
  expect(stored).not.toContain(token);
});

test.each([
  ['warehouse', '12345', 'passphrase_short'],
  ['warehouse', '123456', 'passphrase_easy'],
  ['warehouse', '987654', 'passphrase_easy'],
  ['warehouse', '474747', 'passphrase_easy'],
  ['warehouse', 'anna2026', 'passphrase_easy'],
  ['owner', '482915', 'passphrase_short'],
] as const)('%s may not have the passphrase %s', async (role, passphrase, code) => {
  const { add } = await shop();
  expect(await add('Anna', role, passphrase)).toMatchObject({ ok: false, problem: { code } });
});

test('whoever becomes an owner needs an owner’s passphrase', async () => {
  const { people } = await shop();
  const promote = (passphrase?: string) => people.set({ name: 'Łukasz', role: 'owner', passphrase }, testCall());
  expect(await promote()).toMatchObject({ ok: false, problem: { code: 'passphrase_needed' } });
  expect(await promote('482916')).toMatchObject({ ok: false, problem: { code: 'passphrase_short' } });
  expect(await promote('trzy duże kubki')).toMatchObject({ ok: true, value: { role: 'owner' } });
});

test('a session lives 12 hours after it was last used by somebody, and never more than 30 days', async () => {
  const { access, clock } = await shop();
  const token = await signedIn(access);
  clock.advance(11 * HOUR);
  expect(await access.recognise(token, false)).not.toBeNull();
  clock.advance(HOUR);
  // A screen that refreshed itself an hour ago was nobody's hand.
  expect(await access.recognise(token, false)).toBeNull();

  const used = await signedIn(access);
  for (let hours = 0; hours < 29 * 24 + 22; hours += 11) {
    expect([hours, (await access.recognise(used, true)) !== null]).toEqual([hours, true]);
    clock.advance(11 * HOUR);
  }
  expect(await access.recognise(used, true)).toBeNull();
});

test('what runs for a session that has expired is ended, and the session forgotten', async () => {
  const { access, clock, database } = await shop();
  const known = await access.recognise(await signedIn(access), true);
  expect(known?.session.ended.aborted).toBe(false);
  clock.advance(12 * HOUR);
  await access.endExpired();
  expect(known?.session.ended.aborted).toBe(true);
  expect(await database.read('person_session')).toEqual([]);
});

test('whoever guesses waits longer every time, for a name and for an address; an hour of rest ends it', async () => {
  const { access, clock, add } = await shop();
  await add('Zosia', 'viewer', '719264');
  const guess = async (name: string, address?: string) => {
    const answer = await access.signIn(attempt(name, 'zle haslo', address));
    return answer.ok ? 'in' : (answer.problem.facts.wait ?? answer.problem.code);
  };
  const wrong = 'sign_in_wrong';
  expect([await guess('Łukasz'), await guess('Łukasz'), await guess('Łukasz'), await guess('Łukasz')]).toEqual([
    wrong,
    wrong,
    wrong,
    '15 s',
  ]);
  clock.advance(15_000);
  expect([await guess('Łukasz'), await guess('Łukasz')]).toEqual([wrong, '30 s']);
  clock.advance(30_000);
  expect([await guess('Łukasz'), await guess('Łukasz')]).toEqual([wrong, '60 s']);
  clock.advance(60_000);
  expect([await guess('Łukasz'), await guess('Łukasz')]).toEqual([wrong, '2 min']);
  // Another name at another address is nobody's fault.
  expect(await access.signIn(attempt('Zosia', '719264', '192.168.1.30'))).toMatchObject({ ok: true });
  // Ten at one address, whatever the names.
  for (const name of ['a', 'b', 'c', 'd']) expect(await guess(name)).toBe(wrong);
  expect(await guess('e')).toBe('15 s');
  clock.advance(HOUR);
  expect(await access.signIn(attempt('Łukasz', '482915'))).toMatchObject({ ok: true });
});

test('the activity log says who did what, even where writers queued', async () => {
  const { core, add } = await shop();
  const as = (actor: string) => testCall({ actor });
  await Promise.all([
    core.operations.settings.set({ shopName: 'A' }, as('person:Anna')),
    core.operations.settings.set({ syncEveryMinutes: 7 }, as('person:Jan')),
    core.operations.settings.set({ auditEveryHours: 8 }, as('cli')),
    add('Zosia', 'viewer', '719264'),
  ]);
  const { items } = await core.operations.master.activity({ search: '', offset: 0, limit: 4 }, testCall());
  const said = new Map(items.map(({ facts, actor }) => [facts.fields ?? facts.name, actor]));
  expect(Object.fromEntries(said)).toEqual({
    shopName: 'person:Anna',
    syncEveryMinutes: 'person:Jan',
    auditEveryHours: 'cli',
    Zosia: 'cli',
  });
});

import { expect, test } from 'vitest';
import { createCore } from '../../../../src/core';
import { testShop } from '../../../support/core';
import { testCall, testServices } from '../../../support/services';

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

test('a restart does not end the wait, and what was typed as a name lies nowhere', async () => {
  const { access, database, clock } = await shop();
  for (let n = 0; n < 3; n++) await access.signIn(attempt('Łukasz', 'zle haslo'));
  await access.signIn(attempt('trzy duże kubki', 'zle haslo', '192.168.1.21'));
  const again = await createCore(testServices(database, { clock }));
  expect(await again.access.signIn(attempt('Łukasz', '482915'))).toMatchObject({
    ok: false,
    problem: { code: 'sign_in_wait', facts: { seconds: 15 } },
  });
  clock.advance(15_000);
  expect(await again.access.signIn(attempt('Łukasz', '482915'))).toMatchObject({ ok: true });
  const stored = JSON.stringify([await database.read('sign_in_attempt'), await database.read('activity')]);
  expect(stored).not.toContain('kubki');
});

test('the owner sees wrong attempts in the activity log, with the name only of somebody there is', async () => {
  const { core, access } = await shop();
  await access.signIn(attempt('lukasz', 'zle haslo'));
  await access.signIn(attempt('Nikt', 'zle haslo', '192.168.1.66'));
  const { items } = await core.operations.master.activity({ search: '', offset: 0, limit: 2 }, testCall());
  expect(items.map(({ code, severity, facts }) => [code, severity, facts])).toEqual([
    ['sign_in_failed_unknown', 'warning', { address: '192.168.1.66' }],
    ['sign_in_failed', 'warning', { name: 'Łukasz', address: '192.168.1.20' }],
  ]);
});

test('a person changes their own passphrase by the present one, which signs out their other devices', async () => {
  const { core, access } = await shop();
  const [here, elsewhere] = [await signedIn(access), await signedIn(access)];
  const known = await access.recognise(here, true);
  const other = await access.recognise(elsewhere, true);
  if (!known || !other) throw new Error('not signed in');
  const call = testCall({ role: 'warehouse', session: known.session });
  const change = (current: string, passphrase: string, name?: string) =>
    core.operations.session.changePassphrase({ current, passphrase, name }, call);
  const refusal = (code: string) => ({ ok: false, problem: { code } });
  expect(await change('482916', '916273')).toMatchObject(refusal('passphrase_wrong'));
  expect(await change('482915', '123456')).toMatchObject(refusal('passphrase_easy'));
  // Somebody else's name is not listened to.
  expect(await change('482915', '916273', 'Anna')).toEqual({ ok: true, value: { name: 'Łukasz', ended: 1 } });
  expect([known.session.ended.aborted, other.session.ended.aborted]).toEqual([false, true]);
  expect(await access.recognise(here, true)).not.toBeNull();
  expect(await access.recognise(elsewhere, true)).toBeNull();
  expect(await access.signIn(attempt('Łukasz', '482915'))).toMatchObject(refusal('sign_in_wrong'));
  expect(await access.signIn(attempt('Łukasz', '916273'))).toMatchObject({ ok: true });
});

test('at the PC, where nobody signs in, the person says their name; guesses there wait as well', async () => {
  const { core, access } = await shop();
  const change = (current: string, name?: string) =>
    core.operations.session.changePassphrase({ current, passphrase: '916273', name }, testCall());
  expect(await change('482915')).toMatchObject({ problem: { code: 'passphrase_whose' } });
  for (let n = 0; n < 3; n++)
    expect(await change('zle', 'Łukasz')).toMatchObject({ problem: { code: 'passphrase_wrong' } });
  expect(await change('482915', 'Łukasz')).toMatchObject({ problem: { code: 'sign_in_wait' } });
  expect(await access.signIn(attempt('Łukasz', '482915'))).toMatchObject({ problem: { code: 'sign_in_wait' } });
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

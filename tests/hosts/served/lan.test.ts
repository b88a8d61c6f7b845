import { request } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepLanDoor } from '../../../src/host/serve';
import { scratchFolder } from '../../support/database';
import { LAN_ADDRESS, NAMES, openLan, PASSPHRASES } from './lan';
import { GOOD_FILE, writeExport } from '../sample-file';
import { startTestEngine } from '../test-engine';

const refusal = async (call: Promise<unknown>) =>
  call.then(
    () => 'allowed',
    (error: { code?: string; data?: { code?: string } }) => `${error.code} ${error.data?.code}`,
  );

describe('opening to the network', () => {
  test('is refused while nobody could sign in as owner', async () => {
    const engine = await startTestEngine(await scratchFolder());
    const owner = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
    await owner.people.add({ name: 'Marek', role: 'warehouse', passphrase: '482915' });
    const opened = await keepLanDoor(engine, { force: true, hosts: [LAN_ADDRESS], port: 0 });
    expect(opened).toEqual({ ok: false, problem: { code: 'lan_needs_owner', facts: {} } });
    expect(await owner.people.setLan({ wanted: true })).toMatchObject({
      ok: false,
      problem: { code: 'lan_needs_owner' },
    });
  });

  test('follows the setting, and shuts for everybody at once', async () => {
    const engine = await startTestEngine(await scratchFolder());
    const owner = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
    await owner.people.add({ name: 'Anna', role: 'owner', passphrase: PASSPHRASES.owner });
    const opened = await keepLanDoor(engine, { hosts: [LAN_ADDRESS], port: 0 });
    if (!opened.ok) throw new Error(opened.problem.code);
    onTestFinished(() => opened.value.close());
    expect(await owner.people.lan({})).toMatchObject({
      wanted: false,
      port: 8437,
      door: { addresses: [], portGiven: 0 },
    });
    const events = engine.core.events.subscribe();
    const untilAddresses = async (count: number) => {
      while ((await owner.people.lan({})).door?.addresses.length !== count) await events.next();
    };

    await owner.people.setLan({ wanted: true });
    await untilAddresses(1);
    const shown = (await owner.people.lan({})).door?.addresses[0];
    expect(shown?.url).toMatch(/^http:\/\/127\.0\.0\.2:\d+\/$/);
    expect(shown?.qr).toMatch(/^<svg /);
    expect((await request(shown?.url ?? '')).headers['x-frame-options']).toBe('DENY');

    await owner.people.setLan({ wanted: false });
    await untilAddresses(0);
    await expect(request(shown?.url ?? '')).rejects.toHaveProperty(
      'code',
      expect.stringMatching(/^(ECONNREFUSED|UND_ERR_SOCKET)$/),
    );
  });
});

describe('signing in', () => {
  test('gives a cookie that scripts and other sites cannot use, and opens what the role allows', async () => {
    const lan = await openLan();
    const { setCookie, cookie, body } = await lan.signIn('  marek ', PASSPHRASES.warehouse);
    expect(body).toEqual({ ok: true, value: { name: 'Marek', role: 'warehouse' } });
    expect(setCookie).toMatch(/^oneshelf-session-\d+=[\w-]{43};/);
    expect(setCookie).toContain('HttpOnly');
    expect(setCookie).toContain('SameSite=Strict');
    expect(setCookie).not.toContain('Secure');
    expect(await lan.client(cookie).session.who({})).toMatchObject({ name: 'Marek', role: 'warehouse' });
    const token = cookie.split('=')[1] ?? '';
    const stored = await lan.engine.core.operations.people.sessions(
      {},
      { actor: '', role: 'owner', mayReadPaths: false, signal: new AbortController().signal },
    );
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('answers alike to an unknown name, a wrong passphrase and a person who was switched off', async () => {
    const lan = await openLan();
    await lan.owner.people.set({ name: NAMES.viewer, active: false });
    for (const [name, passphrase] of [
      ['Nikt', PASSPHRASES.owner],
      [NAMES.warehouse, 'zle haslo'],
      [NAMES.viewer, PASSPHRASES.viewer],
    ] as const) {
      const { status, body, setCookie } = await lan.signIn(name, passphrase);
      expect({ status, body, setCookie }).toEqual({
        status: 200,
        body: { ok: false, problem: { code: 'sign_in_wrong', facts: {} } },
        setCookie: '',
      });
    }
  });

  test('many guesses at once count each, and then even the right passphrase must wait', async () => {
    const lan = await openLan();
    const guesses = Array.from({ length: 8 }, (_, i) => lan.signIn(NAMES.warehouse, `99999${i}`));
    const codes = (await Promise.all(guesses)).map(({ body }) => body.problem?.code);
    expect(codes.filter((code) => code === 'sign_in_wrong')).toHaveLength(3);
    expect(codes.filter((code) => code === 'sign_in_wait')).toHaveLength(5);
    const right = await lan.signIn(NAMES.warehouse, PASSPHRASES.warehouse);
    expect(right.body.problem).toMatchObject({
      code: 'sign_in_wait',
      facts: { wait: expect.stringMatching(/^1[0-5] s$/) },
    });
    expect((await lan.signIn(NAMES.owner, PASSPHRASES.owner)).body.ok).toBe(true);
  });

  test('a form that is no form, or far too long, is refused', async () => {
    const lan = await openLan();
    expect(await lan.post('/session', { origin: lan.origin }, '[]')).toBe(400);
    expect(
      await lan.post('/session', { origin: lan.origin }, JSON.stringify({ name: 'a', passphrase: 'x'.repeat(5_000) })),
    ).toBe(400);
  });
});

describe('the door', () => {
  test('lets nobody call without a session, and shows the screens to anybody', async () => {
    const lan = await openLan();
    expect(await lan.post('/rpc/settings/get', { origin: lan.origin })).toBe(401);
    expect(await lan.post('/rpc/settings/get', { origin: lan.origin, cookie: 'oneshelf-session-1=x' })).toBe(401);
    expect(await refusal(lan.client('').session.who({}))).toBe('UNAUTHORIZED signed_out');
    for (const path of ['/api/settings', '/api/openapi.json', '/?token=x', '/rpc/settings/get']) {
      const { statusCode, body } = await request(`${lan.origin}${path}`);
      expect([path, (await body.text()).includes('shopName')]).toEqual([path, false]);
      expect([200, 404]).toContain(statusCode);
    }
  });

  test('answers under this PC’s names only, and to its own pages only', async () => {
    const lan = await openLan();
    const cookie = await lan.signInAs('owner');
    const { port } = new URL(lan.origin);
    const call = (headers: Record<string, string>) => lan.post('/rpc/session/who', { cookie, ...headers });
    expect(await call({ origin: lan.origin })).toBe(200);
    expect(await call({ host: `sklep.test:${port}`, origin: `http://sklep.test:${port}` })).toBe(200);
    for (const host of [`evil.example:${port}`, LAN_ADDRESS, `${LAN_ADDRESS}.nip.io:${port}`, `127.0.0.1:${port}`]) {
      expect([host, await call({ host, origin: `http://${host}` })]).toEqual([host, 403]);
    }
    for (const origin of [
      'https://evil.example',
      'null',
      `https://${LAN_ADDRESS}:${port}`,
      `http://${LAN_ADDRESS}:1`,
      `http://sklep.test:${port}`,
    ]) {
      expect([origin, await call({ origin })]).toEqual([origin, 403]);
    }
    expect(await call({})).toBe(403);
    expect(await lan.post('/rpc/events/subscribe', { cookie })).toBe(403);
    expect(await lan.post('/session', {})).toBe(403);
    expect(await call({ origin: lan.origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('sends every answer with headers that let no foreign script or frame in', async () => {
    const lan = await openLan();
    const { headers, body } = await request(`${lan.origin}/`);
    await body.dump();
    expect(headers['content-security-policy']).toContain("script-src 'self'; ");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  });
});

describe('what comes from another device', () => {
  test('may send files, and names neither paths nor folders of this PC, not even as owner', async () => {
    const lan = await openLan();
    const path = await writeExport(lan.engine.dataFolder);
    const owner = lan.client(await lan.signInAs('owner'));
    expect(await owner.imports.run({ path })).toMatchObject({ ok: false, problem: { code: 'path_not_allowed' } });
    for (const refused of [
      owner.settings.set({ watchFolder: '/etc' }),
      owner.sources.set({ name: 'default', folder: '/etc' }),
      owner.channels.add({
        name: 'Kasa',
        kind: 'store-files',
        settings: { outFolder: '/etc', offersFolder: '/etc', folder: '/etc' },
      }),
    ]) {
      expect(await refused).toMatchObject({ ok: false, problem: { code: 'folder_not_allowed' } });
    }
    const worker = lan.client(await lan.signInAs('warehouse'));
    const file = new File([GOOD_FILE], 'towary.csv', { type: 'text/csv' });
    expect(await worker.imports.run({ file, confirmProfile: true })).toMatchObject({
      ok: true,
      value: { run: { state: 'applied' } },
    });
  });

  test('is written down with the person’s name', async () => {
    const lan = await openLan();
    const worker = lan.client(await lan.signInAs('warehouse'));
    const file = new File([GOOD_FILE], 'towary.csv', { type: 'text/csv' });
    await worker.imports.run({ file, confirmProfile: true });
    expect((await worker.ledger.postings({})).items[0]).toMatchObject({ actor: 'person:Marek' });
    expect((await lan.owner.master.activity({})).items.map(({ code, actor }) => [code, actor])).toEqual(
      expect.arrayContaining([
        ['import_applied', 'person:Marek'],
        ['person_added', 'cli'],
        ['person_signed_in', 'person:Marek'],
      ]),
    );
  });

  test('learns customers’ addresses only where it works with customers', async () => {
    const lan = await openLan();
    const worker = lan.client(await lan.signInAs('warehouse'));
    await worker.imports.run({ file: new File([GOOD_FILE], 'towary.csv'), confirmProfile: true });
    await worker.waitlist.add({ sku: 'KUB-2', email: 'jan.kowalski@example.com' });
    await lan.owner.settings.set({ smtpUrl: 'smtp://sklep@mail.example.com', mailFrom: 'sklep@example.com' });
    const viewer = lan.client(await lan.signInAs('viewer'));
    expect((await worker.waitlist.list({})).items[0]?.email).toBe('jan.kowalski@example.com');
    expect((await viewer.waitlist.list({})).items[0]?.email).toBe('j…@….com');
    expect(await viewer.settings.get({})).toMatchObject({ smtpUrl: null, mailFrom: null, watchFolder: null });
  });

  test('a price cannot be set by the warehouse, nor taken back', async () => {
    const lan = await openLan();
    const worker = lan.client(await lan.signInAs('warehouse'));
    await worker.imports.run({ file: new File([GOOD_FILE], 'towary.csv'), confirmProfile: true });
    const lines = [{ sku: 'KUB-1', grossMinor: 999 }];
    expect(await refusal(worker.ledger.setPrices({ lines }))).toBe('FORBIDDEN not_allowed');
    const set = await lan.owner.ledger.setPrices({ lines });
    if (!set.ok) throw new Error(set.problem.code);
    const { items } = await lan.owner.ledger.postings({});
    const postingId = items[0]?.id ?? 0;
    expect(await worker.ledger.undo({ postingId })).toMatchObject({ ok: false, problem: { code: 'not_allowed' } });
  });

  test('an edit of a product is the owner’s, and so is taking it back', async () => {
    const lan = await openLan();
    const worker = lan.client(await lan.signInAs('warehouse'));
    await worker.imports.run({ file: new File([GOOD_FILE], 'towary.csv'), confirmProfile: true });
    const edit = { sku: 'KUB-1', set: { name: 'Kubek w kropki' } };
    expect(await refusal(worker.editing.setFacts(edit))).toBe('FORBIDDEN not_allowed');
    const edited = await lan.owner.editing.setFacts(edit);
    if (!edited.ok || edited.value.posting === null) throw new Error('not edited');
    const postingId = edited.value.posting.id;
    expect(await worker.ledger.undo({ postingId })).toMatchObject({ ok: false, problem: { code: 'not_allowed' } });
    expect(await lan.owner.ledger.undo({ postingId })).toMatchObject({ ok: true });
  });
});

describe('a session ends', () => {
  test.each([
    ['another role', { role: 'viewer' as const }],
    ['switched off', { active: false }],
    ['a new passphrase', { passphrase: '916273' }],
  ])('at once with %s, and so does its event stream', async (_what, change) => {
    const lan = await openLan();
    const cookie = await lan.signInAs('warehouse');
    const events = await lan.client(cookie).events.subscribe({});
    expect((await events.next()).value).toMatchObject({ type: 'heartbeat' });
    expect(await lan.owner.people.set({ name: 'Marek', ...change })).toMatchObject({ ok: true });
    let last = await events.next();
    while (!last.done) last = await events.next();
    expect(await refusal(lan.client(cookie).session.who({}))).toBe('UNAUTHORIZED signed_out');
  });

  test('when the owner ends it, and when the person signs out', async () => {
    const lan = await openLan();
    const cookie = await lan.signInAs('warehouse');
    const owner = lan.client(await lan.signInAs('owner'));
    const sessions = await owner.people.sessions({});
    expect(sessions.map(({ name, own, address }) => [name, own, address])).toEqual([
      ['Anna', true, '127.0.0.1'],
      ['Marek', false, '127.0.0.1'],
    ]);
    expect(await owner.people.endSession({ id: sessions[1]?.id ?? 0 })).toMatchObject({ ok: true });
    expect(await refusal(lan.client(cookie).session.who({}))).toBe('UNAUTHORIZED signed_out');

    const again = await lan.signInAs('warehouse');
    const { statusCode } = await request(`${lan.origin}/session`, {
      method: 'DELETE',
      headers: { cookie: again, origin: lan.origin },
    });
    expect(statusCode).toBe(204);
    expect(await refusal(lan.client(again).session.who({}))).toBe('UNAUTHORIZED signed_out');
  });

  test('but the last owner stays while the network is open', async () => {
    const lan = await openLan();
    for (const change of [{ active: false }, { role: 'viewer' as const }]) {
      expect(await lan.owner.people.set({ name: 'Anna', ...change })).toMatchObject({
        ok: false,
        problem: { code: 'last_owner' },
      });
    }
    expect(await lan.owner.people.remove({ name: 'Anna' })).toMatchObject({
      ok: false,
      problem: { code: 'last_owner' },
    });
    await lan.owner.people.add({ name: 'Jan', role: 'owner', passphrase: 'niebieski kubek 3' });
    expect(await lan.owner.people.remove({ name: 'Anna' })).toMatchObject({ ok: true });
  });
});

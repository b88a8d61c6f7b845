import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { request } from 'undici';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../src/host';
import { serveConsole } from '../../../src/host/serve';
import { scratchFolder } from '../../support/database';
import { GOOD_FILE, writeExport } from '../sample-file';
import { startTestEngine } from '../test-engine';

let origin: string;
let token: string;
let folder: string;

beforeEach(async () => {
  folder = await scratchFolder();
  const served = await serveConsole({ engine: await startTestEngine(folder), port: 0 });
  if (!served.ok) throw new Error(served.problem.code);
  onTestFinished(() => served.value.close());
  const address = new URL(served.value.address);
  origin = address.origin;
  token = address.searchParams.get('token') ?? '';
});

const bearer = () => ({ authorization: `Bearer ${token}` });

async function statusOf(path: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(`${origin}${path}`, { headers });
  await body.dump();
  return statusCode;
}

function client(): Client {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: bearer() }));
}

describe('the door', () => {
  test('stays shut without the token, for pages, calls and the API alike', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/rpc/settings/get',
      '/api/settings',
      '/api/openapi.json',
      '/?token=wrong',
    ]) {
      expect([path, await statusOf(path, {})]).toEqual([path, 403]);
    }
    expect(await statusOf('/api/settings', { authorization: 'Bearer wrong' })).toBe(403);
    expect(await statusOf('/api/settings', bearer())).toBe(200);
  });

  test('tells a person at a browser in words and both languages, a program in a line', async () => {
    const page = await request(`${origin}/`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    const html = await page.body.text();
    expect([page.statusCode, page.headers['content-type']]).toEqual([403, 'text/html; charset=UTF-8']);
    expect(html).toContain('Ta karta nie ma klucza do OneShelf');
    expect(html).toContain('This tab has no key to OneShelf');
    const nonce = /'nonce-([\w+/=]{24})'/.exec(String(page.headers['content-security-policy']))?.[1];
    expect(html).toContain(`<style nonce="${nonce ?? 'none'}">`);
    expect(html).not.toContain('<script');
    const call = await request(`${origin}/rpc/settings/get`, { headers: { accept: '*/*' } });
    await call.body.dump();
    expect([call.statusCode, call.headers['content-type']]).toEqual([403, 'text/plain; charset=UTF-8']);
  });

  test('turns the address with the token into a cookie that scripts and other sites cannot use', async () => {
    const { statusCode, headers, body } = await request(`${origin}/?token=${token}`);
    await body.dump();
    expect(statusCode).toBe(302);
    expect(headers.location).toBe('/');
    const cookie = String(headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(await statusOf('/api/settings', { cookie: cookie.split(';')[0] ?? '' })).toBe(200);
  });

  test('stays shut for other names of this PC and for other sites, token or not', async () => {
    const { port } = new URL(origin);
    for (const host of [`localhost:${port}`, `evil.example:${port}`, '127.0.0.1', `127.0.0.1.nip.io:${port}`]) {
      expect([host, await statusOf('/api/settings', { ...bearer(), host })]).toEqual([host, 403]);
    }
    for (const from of ['https://evil.example', 'null', `http://localhost:${port}`, `${origin}.evil.example`]) {
      expect([from, await statusOf('/api/settings', { ...bearer(), origin: from })]).toEqual([from, 403]);
    }
    expect(await statusOf('/api/settings', { ...bearer(), origin })).toBe(200);
  });

  test('sends every answer with headers that let no foreign script run', async () => {
    for (const headers of [{}, bearer()]) {
      const answer = await request(`${origin}/api/settings`, { headers });
      await answer.body.dump();
      expect(String(answer.headers['content-security-policy']).replace(/'nonce-[\w+/=]{24}'/, 'NONCE')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' NONCE; connect-src 'self'; " +
          "img-src 'self' data:; font-src 'self'; frame-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    }
  });
});

describe('the wire', () => {
  test('takes uploads and refuses to read paths', async () => {
    const path = await writeExport(folder);
    expect(await client().imports.run({ path })).toMatchObject({ ok: false, problem: { code: 'path_not_allowed' } });
    const file = new File([GOOD_FILE], 'towary.csv', { type: 'text/csv' });
    expect(await client().imports.run({ file, confirmProfile: true })).toMatchObject({
      ok: true,
      value: { run: { state: 'applied', file: 'towary.csv' } },
    });
  });

  test('carries events while they happen', async () => {
    const events = await client().events.subscribe({});
    expect((await events.next()).value).toMatchObject({ type: 'heartbeat' });
    const next = events.next();
    await client().settings.set({ shopName: 'Nowy' });
    expect((await next).value).toMatchObject({ type: 'changed', what: 'settings' });
    await events.return?.();
  });

  test('tells a broken input from a broken engine', async () => {
    await expect(client().imports.list({ limit: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('the API for other programs', () => {
  test('describes every operation of the contract that is answered over HTTP', async () => {
    const { body } = await request(`${origin}/api/openapi.json`, { headers: bearer() });
    const description = (await body.json()) as { paths: Record<string, unknown>; servers: { url: string }[] };
    expect(description.servers).toEqual([{ url: `${origin}/api` }]);
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/imports', '/products/{sku}', '/sync']));
  });

  test('reads numbers from addresses', async () => {
    const { statusCode, body } = await request(`${origin}/api/products?limit=2&offset=0`, { headers: bearer() });
    expect(statusCode).toBe(200);
    expect(await body.json()).toEqual({ items: [], total: 0, more: false, similar: false });
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, APP_SCHEMES } from '../../src/main/pages/app-protocol';
import { scratchFolder } from '../support/database';

async function screens(): Promise<string> {
  const root = await scratchFolder();
  const folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'assets', 'main.js'), 'export {};');
  await writeFile(join(root, 'secret.txt'), 'secret');
  return folder;
}

const get = (url: string, folder: string) => answer({ method: 'GET', url }, folder);

test('the console and its parts come with their types and a policy that lets nothing else in', async () => {
  const folder = await screens();
  const page = await get('app://oneshelf/', folder);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const script = await get('app://oneshelf/assets/main.js?v=1#x', folder);
  expect(script.headers.get('content-type')).toMatch(/javascript/);
  expect(await script.text()).toBe('export {};');
});

test('a style sheet in a page must know the word of this load, which no other load has', async () => {
  const folder = await screens();
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const page = await get('app://oneshelf/', folder);
      const nonce = /style-src 'self' 'nonce-([^']{24})';/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
      expect(await page.text()).toBe(`<!doctype html><meta nonce="${nonce}">`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test.each([
  'app://oneshelf/../secret.txt',
  'app://oneshelf/%2e%2e/secret.txt',
  'app://oneshelf/..%2fsecret.txt',
  'app://oneshelf/%2e%2e%2fsecret.txt',
  'app://oneshelf/assets/..%2f..%2fsecret.txt',
  'app://oneshelf/..%5csecret.txt',
  'app://oneshelf//etc/passwd',
  'app://oneshelf/%2fetc%2fpasswd',
  'app://oneshelf/index.html%00.txt',
  'app://oneshelf/%zz',
  'app://evil/index.html',
])('%s leads to nothing outside of the screens', async (url) => {
  const response = await get(url, await screens());
  expect([403, 404]).toContain(response.status);
  expect(await response.text()).toBe('');
});

test('a file that is not there is not there, and nothing can be sent to the screens', async () => {
  const folder = await screens();
  expect((await get('app://oneshelf/missing.js', folder)).status).toBe(404);
  expect((await get('app://oneshelf/assets', folder)).status).toBe(404);
  expect((await answer({ method: 'POST', url: 'app://oneshelf/' }, folder)).status).toBe(403);
});

test('the scheme has an origin, is secure, and may not do what only the web may', () => {
  expect(APP_SCHEMES).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

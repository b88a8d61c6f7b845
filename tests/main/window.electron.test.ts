import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../support/database';

/** The real window. It runs where Electron's binary and a screen are, and says plainly where they are not. */
const ROOT = join(import.meta.dirname, '..', '..');
const binary = electronBinary();
const missing = whatIsMissing();
if (missing) console.warn(`The tests of the Electron window did not run: ${missing}.`);

function electronBinary(): string | null {
  const folder = join(ROOT, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const path = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(path) ? path : null;
}

function whatIsMissing(): string | null {
  if (!binary) return 'the Electron binary is not here (npx install-electron)';
  if (!existsSync(join(ROOT, 'out', 'main', 'index.js'))) return 'nothing is built (npm run build)';
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no screen (xvfb-run npm test)';
  return process.getuid?.() === 0 ? 'root has no sandbox' : null;
}

async function open(): Promise<{ app: ElectronApplication; page: Page }> {
  const folder = await scratchFolder();
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [ROOT, `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...process.env, ONESHELF_DATA: join(folder, 'data'), LANG: 'pl_PL.UTF-8' },
  });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

test.skipIf(missing)('the page has no Node, one bridge, and a line to the engine', { timeout: 60_000 }, async () => {
  const { page } = await open();
  expect(page.url()).toMatch(/^app:\/\/oneshelf\//);
  const world = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys((Reflect.get(globalThis, 'oneshelf') as object | undefined) ?? {}).sort(),
  }));
  expect(world).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['connect', 'desktop', 'onFile', 'onOpen', 'pathOf', 'platform'],
  });
  // The first run offers the sample shop, which only the engine can know to be missing.
  await page.getByRole('main').getByRole('button').first().waitFor();
});

test.skipIf(missing)('the page can go nowhere else and open nothing', { timeout: 60_000 }, async () => {
  const { app, page } = await open();
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'https://example.com/?next=app://oneshelf/']) {
    await page.evaluate((to) => void (window.location.href = to), address).catch(() => undefined);
    await page.evaluate((to) => void window.open(to), 'file:///etc/passwd');
    expect(page.url()).toMatch(/^app:\/\/oneshelf\//);
  }
  expect(app.windows()).toHaveLength(1);
});

test.skipIf(missing)('nothing from outside runs in the page', { timeout: 60_000 }, async () => {
  const { page } = await open();
  const ran = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "ran"';
        document.head.append(script);
        setTimeout(() => resolve(document.title), 0);
      }),
  );
  expect(ran).not.toBe('ran');
  const escaped = await page.evaluate(() => fetch('app://oneshelf/..%2f..%2fpackage.json').then((r) => r.status));
  expect([403, 404]).toContain(escaped);
});

import { execFile } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builderConfig } from '../../build/builder-config.mjs';
import { scratchFolder } from '../support/database';
import { FUSE_MARK, pretendElectron } from './support/pretend-electron';

/** The packager really runs; only the program it wraps is a stand-in, since its binary is not always to be had. */
const ROOT = process.env.ONESHELF_PACKAGE_ROOT ?? join(import.meta.dirname, '..', '..');
const missing = whatIsMissing();
if (missing) console.warn(`The contents of the package were not checked: ${missing}.`);

function whatIsMissing(): string | null {
  if (!existsSync(join(ROOT, 'out', 'main', 'engine.js'))) return 'nothing is built (npm run build)';
  return lstatSync(join(ROOT, 'node_modules')).isSymbolicLink()
    ? 'node_modules is a link, which npm cannot list'
    : null;
}

let scratch = '';
let app = '';
let resources = '';
let files: string[] = [];

beforeAll(async () => {
  if (missing) return;
  scratch = await mkdtemp(join(tmpdir(), 'oneshelf-package-'));
  const electronDist = await pretendElectron(join(scratch, 'electron'));
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: { ...builderConfig({}), electronDist, directories: { output: join(scratch, 'release') } },
  });
  app = join(scratch, 'release', 'linux-unpacked');
  resources = join(app, 'resources');
  files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((file) => file.slice(1));
}, 180_000);

afterAll(() => (scratch === '' ? undefined : rm(scratch, { recursive: true, force: true })));

test.skipIf(missing)('it holds what was built, and no sources, tests, maps or tools', () => {
  for (const part of ['out/main/index.js', 'out/main/engine.js', 'out/preload/index.cjs', 'out/renderer/index.html'])
    expect(files).toContain(part);
  expect(files.filter((file) => /\.(map|tsx?|mts|cts)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /^(src|tests|build|migrations)\//.test(file))).toEqual([]);
  expect(files.filter((file) => /(^|\/)(tests?|__tests__)\/./.test(file))).toEqual([]);
});

test.skipIf(missing)('it holds no library that is only for development', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const packed = new Set(
    files
      .filter((file) => file.startsWith('node_modules/'))
      .map((file) =>
        file
          .split('/')
          .slice(1, file.startsWith('node_modules/@') ? 3 : 2)
          .join('/'),
      ),
  );
  expect(Object.keys(devDependencies).filter((name) => packed.has(name))).toEqual([]);
});

test.skipIf(missing)('the native module and what the system opens lie unpacked', async () => {
  const unpacked = join(resources, 'app.asar.unpacked');
  const native = await readdir(join(unpacked, 'node_modules', 'sqlite3', 'build', 'Release'));
  expect(native).toContain('node_sqlite3.node');
  expect(await readdir(join(unpacked, 'resources'))).toEqual(expect.arrayContaining(['icons', 'sample']));
  for (const state of ['ok', 'attention', 'trouble', 'syncing', 'off'])
    expect(existsSync(join(unpacked, 'resources', 'icons', `tray-${state}@2x.png`))).toBe(true);
});

test.skipIf(missing)('every fuse of the program is set as the configuration says', async () => {
  const binary = await readFile(join(app, 'oneshelf'));
  const at = binary.indexOf(FUSE_MARK) + FUSE_MARK.length + 2;
  // runAsNode, cookies, NODE_OPTIONS, --inspect, asar integrity, only asar, own V8 snapshot, file:// privileges
  expect(binary.subarray(at, at + 8).toString()).toBe('01001100');
  expect(await readdir(join(app, 'locales'))).toEqual(['en-US.pak', 'pl.pak']);
  expect(existsSync(join(resources, 'app-update.yml'))).toBe(false);
});

test.skipIf(missing)('taken out, it works by itself: everything it loads is in it', { timeout: 120_000 }, async () => {
  const alone = join(await scratchFolder(), 'app');
  extractAll(join(resources, 'app.asar'), alone);
  const run = async (...args: string[]) => {
    const data = join(dirname(alone), 'data');
    const command = [join(alone, 'out', 'main', 'headless.js'), '--data', data, '--json', ...args];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: dirname(alone) });
    return JSON.parse(stdout) as unknown;
  };
  expect(await run('init')).toMatchObject({ created: true });
  expect(await run('verify')).toMatchObject({ ok: true });
  const own = (name: string) => !name.startsWith('node:') && !builtinModules.includes(name) && name !== 'electron';
  const names = new Set<string>();
  for (const file of files.filter((name) => /^out\/main\/.*\.js$/.test(name))) {
    const text = await readFile(join(alone, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:^import .*?from |^import |import\()["']([^"'./][^"']*)["']/gm))
      if (name && own(name)) names.add(name);
  }
  expect(names.size).toBeGreaterThan(5);
  // What is loaded only when it is needed is there, too.
  const workbook = join(import.meta.dirname, '..', 'fixtures', 'workbooks', 'xlwt.xls');
  expect(await run('import', workbook)).toMatchObject({ run: { state: 'applied', counts: { new: 4 } } });
  // As the program's own modules would be found, which may be other files than those that are required.
  const ask = `console.log(JSON.stringify(process.argv.slice(1).map((name) => import.meta.resolve(name))))`;
  const asked = promisify(execFile)(process.execPath, ['--input-type=module', '-e', ask, ...names], {
    cwd: join(alone, 'out', 'main'),
  });
  const found = (JSON.parse((await asked).stdout) as string[]).map((url) => fileURLToPath(url));
  expect(found.filter((path) => !path.startsWith(alone) || !existsSync(path))).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builderConfig } from '../../build/builder-config.mjs';
import { placeholders } from '../../build/placeholders.mjs';

const config = JSON.parse(await readFile('build/electron-builder.json', 'utf8')) as {
  electronFuses: Record<string, boolean>;
  asar: boolean;
  asarUnpack: string[];
  files: string[];
};

test('the packaged program cannot be turned into a Node or loaded with another code', () => {
  expect(config.asar).toBe(true);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the database engine and the shipped files lie unpacked, where the operating system can open them', () => {
  expect(config.asarUnpack).toEqual(['node_modules/sqlite3/**', 'resources/**']);
});

test('what the windows and the engine are made of goes along', () => {
  expect(config.files).toEqual(
    expect.arrayContaining(['out/main/**', 'out/preload/**', 'out/renderer/**', 'resources/**']),
  );
});

test('every fuse is one that the packager knows', async () => {
  const scheme = await readFile('node_modules/app-builder-lib/scheme.json', 'utf8');
  for (const fuse of Object.keys(config.electronFuses)) expect(scheme).toContain(`"${fuse}"`);
});

test('Electron is among the newest three majors that this release was checked against', async () => {
  const { version } = JSON.parse(await readFile('node_modules/electron/package.json', 'utf8')) as { version: string };
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('links of ours are registered, no kind of file is taken from another program, and installers speak Polish', () => {
  const built = builderConfig({});
  expect(built.protocols).toEqual([{ name: 'OneShelf', schemes: ['oneshelf'] }]);
  expect(built.fileAssociations).toBeUndefined();
  expect(built.nsis).toMatchObject({ installerLanguages: ['pl_PL', 'en_US'], deleteAppDataOnUninstall: false });
  expect([built.linux?.target, built.win?.target, built.mac?.target]).toEqual([['AppImage', 'deb'], ['nsis'], ['dmg']]);
});

test('a package gets updates only from an https address named when it is made', () => {
  expect(builderConfig({}).publish).toBeNull();
  expect(builderConfig({ ONESHELF_UPDATE_URL: 'https://pobierz.example/oneshelf' }).publish).toEqual([
    { provider: 'generic', url: 'https://pobierz.example/oneshelf' },
  ]);
  expect(() => builderConfig({ ONESHELF_UPDATE_URL: 'http://pobierz.example' })).toThrow('https');
});

test('the icon is large enough for every installer', async () => {
  const png = await readFile('resources/icons/icon.png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
});

test('whoever packages is told which addresses are made up and must be set before publishing', () => {
  expect(placeholders(builderConfig({}))).toEqual([
    { field: 'extraMetadata.homepage', value: 'https://oneshelf.example' },
    { field: 'linux.maintainer', value: 'OneShelf founders <founders@oneshelf.example>' },
  ]);
  expect(placeholders({ homepage: 'https://oneshelf.pl', files: ['out/main/**'], publish: null })).toEqual([]);
});

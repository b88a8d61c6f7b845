import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openingIn, routeOfLink } from '../../src/main/pages/openings';
import { scratchFolder } from '../support/database';
import { started } from './support/desktop';
import { preventable } from './support/electron';

test.each([
  ['oneshelf://imports/12', '/imports/12'],
  ['oneshelf://imports/12/', '/imports/12'],
  ['ONESHELF://channels/Sklep%20Allegro', '/channels/Sklep%20Allegro'],
  ['oneshelf://waitlist', '/waitlist'],
  ['oneshelf://', '/'],
  ['oneshelf://user@imports/12', null],
  ['oneshelf://imports:8/12', null],
  ['oneshelf://imports/12?apply=1', null],
  ['oneshelf://imports/12#x', null],
  ['oneshelf://imports/%2e%2e/x', '/imports/x'],
  ['oneshelf://imports//x', null],
  ['https://imports/12', null],
  ['oneshelf', null],
])('the link %s opens %s', (link, route) => {
  expect(routeOfLink(link)).toBe(route);
});

test('what is asked for is found among the arguments of a start, whatever else stands there', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'Cennik żółty.CSV'), 'a;b');
  await writeFile(join(folder, 'notes.doc'), 'x');
  await mkdir(join(folder, 'folder.csv'));
  expect(openingIn(['electron', '.', '--flag', '--open=/imports/12'], folder)).toEqual({ route: '/imports/12' });
  expect(openingIn(['oneshelf', '--allow', 'oneshelf://imports/12'], folder)).toEqual({ route: '/imports/12' });
  expect(openingIn(['oneshelf', 'Cennik żółty.CSV'], folder)).toEqual({ file: join(folder, 'Cennik żółty.CSV') });
  expect(openingIn(['oneshelf', join(folder, 'Cennik żółty.CSV')], '/')).toEqual({
    file: join(folder, 'Cennik żółty.CSV'),
  });
  for (const argument of ['--open=javascript:alert(1)', 'oneshelf://a@b/', 'notes.doc', 'folder.csv', 'none.csv', '.'])
    expect([argument, openingIn(['oneshelf', argument], folder)]).toEqual([argument, undefined]);
});

test('a link and a file that macOS hands over are opened, also before the window is there', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'a.csv'), 'a;b');
  const { app, windows } = await started(['oneshelf', '--hidden'], { userData: folder });
  const link = preventable({});
  app.emit('open-url', link, 'oneshelf://imports/7');
  expect(link.prevented).toBe(true);
  const contents = windows[0]?.webContents;
  contents?.emit('did-finish-load');
  app.emit('open-file', preventable({}), join(folder, 'a.csv'));
  app.emit('open-url', preventable({}), 'oneshelf://user@evil/');
  expect(contents?.sent).toEqual([
    ['oneshelf:open', '/imports/7'],
    ['oneshelf:file', join(folder, 'a.csv')],
  ]);
});

test('an installed program answers links; one run from its sources leaves the system alone', async () => {
  expect((await started()).order).toContain('links oneshelf');
  expect((await started(['oneshelf'], { packaged: false })).order).not.toContain('links oneshelf');
});

test('a second start hands over its link and its file, found from its own folder', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'dostawa.xlsx'), 'PK');
  const { app, windows } = await started();
  windows[0]?.webContents.emit('did-finish-load');
  app.emit('second-instance', {}, ['oneshelf', 'oneshelf://products/AB.12'], folder);
  app.emit('second-instance', {}, ['oneshelf', 'dostawa.xlsx'], folder);
  expect(windows[0]?.webContents.sent).toEqual([
    ['oneshelf:open', '/products/AB.12'],
    ['oneshelf:file', join(folder, 'dostawa.xlsx')],
  ]);
});

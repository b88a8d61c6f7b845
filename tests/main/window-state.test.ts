import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitting, readWindowState, writeWindowState } from '../../src/main/windows/window-state';
import { scratchFolder } from '../support/database';

const bounds = { x: 10, y: 20, width: 900, height: 700 };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('the place of the window is found again', async () => {
  const folder = await scratchFolder();
  const file = join(folder, 'window.json');
  writeWindowState(file, { bounds, maximized: true, toldAboutTray: true });
  expect(readWindowState(file)).toEqual({ bounds, maximized: true, toldAboutTray: true });
  expect(await readdir(folder)).toEqual(['window.json']);
});

test.each(['', '{', '[]', '{"bounds":{"x":"a"},"maximized":1}', '{"bounds":{"x":0,"y":0,"width":1,"height":1}}'])(
  'a mangled file (%s) means a fresh start',
  async (text) => {
    const file = join(await scratchFolder(), 'window.json');
    await writeFile(file, text);
    expect(readWindowState(file)).toEqual({ bounds: null, maximized: false, toldAboutTray: false });
  },
);

test('a place on a screen that is gone is forgotten', () => {
  expect(fitting(bounds, [screen])).toEqual(bounds);
  expect(fitting({ ...bounds, x: 2500 }, [screen])).toBeNull();
  expect(fitting({ ...bounds, y: -300 }, [screen])).toBeNull();
  expect(fitting(null, [screen])).toBeNull();
});

test('the screen that has the title bar is the one it opens on, no larger than that screen', () => {
  const left = { x: -1280, y: 100, width: 1280, height: 900 };
  expect(fitting({ x: -1200, y: 150, width: 900, height: 700 }, [screen, left])).toEqual({
    x: -1200,
    y: 150,
    width: 900,
    height: 700,
  });
  expect(fitting({ x: -1200, y: 150, width: 2500, height: 1400 }, [screen, left])).toEqual(screen);
  expect(fitting({ x: 0, y: 0, width: 2500, height: 1400 }, [screen, left])).toEqual({
    x: 0,
    y: 0,
    width: 1920,
    height: 1080,
  });
});

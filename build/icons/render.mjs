#!/usr/bin/env node
// Draws resources/icons/*.png from oneshelf.svg with a browser; to be run by hand when the drawing changes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const icons = join(here, '..', '..', 'resources', 'icons');
const svg = readFileSync(join(here, 'oneshelf.svg'), 'utf8');
/** The window and installers; the tray on ordinary and on fine screens. */
const SIZES = { 'icon.png': 512, 'tray.png': 24, 'tray@2x.png': 48 };

mkdirSync(icons, { recursive: true });
const { path, reasons } = await findBrowser();
if (!path) throw new Error(`No browser to draw with: ${reasons.join('; ')}`);
const browser = await chromium.launch({ executablePath: path });
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(icons, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}

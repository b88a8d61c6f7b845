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

/** A badge in the corner: each state has a colour and a shape, for those who do not tell colours apart. */
const badge = (ground, ink, shape) =>
  `<circle cx="356" cy="356" r="156" fill="#fff"/><circle cx="356" cy="356" r="136" fill="${ground}"/>` +
  `<g stroke="${ink}" fill="none" stroke-width="44" stroke-linecap="round" stroke-linejoin="round">${shape}</g>`;
const withBadge = (...of) => svg.replace('</svg>', `${badge(...of)}</svg>`);
const TRAY = {
  ok: svg,
  attention: withBadge('#fab005', '#212529', '<path d="M356 282v84M356 430v1"/>'),
  trouble: withBadge('#c92a2a', '#fff', '<path d="M306 306l100 100M406 306l-100 100"/>'),
  syncing: withBadge(
    '#1864ab',
    '#fff',
    '<path d="M288 340a70 70 0 0 1 128-22M424 372a70 70 0 0 1-128 22"/><path d="M424 262v62h-62M288 450v-62h62"/>',
  ),
  off: svg
    .replaceAll('#0b7285', '#868e96')
    .replaceAll('#ffd43b', '#dee2e6')
    .replaceAll('#e3fafc', '#dee2e6')
    .replace('</svg>', '<path d="M96 416L416 96" stroke="#343a40" stroke-width="52" stroke-linecap="round"/></svg>'),
};
/** The window, and what the packager makes .ico and .icns of; the tray on ordinary and on fine screens. */
const DRAWINGS = {
  'icon.png': [svg, 1024],
  ...Object.fromEntries(
    Object.entries(TRAY).flatMap(([state, drawing]) => [
      [`tray-${state}.png`, [drawing, 24]],
      [`tray-${state}@2x.png`, [drawing, 48]],
    ]),
  ),
};

mkdirSync(icons, { recursive: true });
const { path, reasons } = await findBrowser();
if (!path) throw new Error(`No browser to draw with: ${reasons.join('; ')}`);
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
try {
  for (const [name, [drawing, size]] of Object.entries(DRAWINGS)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(join(icons, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}

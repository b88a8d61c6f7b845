import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

/** What Mantine calls its classes: one hash for each, written out in the script of the component that wears it. */
const OURS = /\bm_[0-9a-f]{6,}\b/g;
/** Characters of the hash that a file's name ends with. */
const HASH = 8;

/**
 * A Vite plugin: leaves out the rules of components that no script of the build has, which are a third of what a browser
 * would load before it can show anything. The library has one style sheet for all it offers.
 */
export function withoutUnusedStyles() {
  return {
    name: 'without-unused-styles',
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => leaveOutUnused(dir) },
  };
}

/** A style sheet that became another one gets another name, for browsers that kept the one before. */
function leaveOutUnused(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:js|css|html)$/.test(name));
  const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const worn = new Set([...texts].flatMap(([name, text]) => (name.endsWith('.js') ? (text.match(OURS) ?? []) : [])));
  const renamed = [];
  for (const [name, text] of texts) {
    if (!name.endsWith('.css')) continue;
    const styles = stylesOf(text, worn);
    const content = createHash('sha1').update(styles).digest('hex').slice(0, HASH);
    const named = `${name.slice(0, -HASH - '.css'.length)}${content}.css`;
    rmSync(join(folder, name));
    writeFileSync(join(folder, named), styles);
    renamed.push([lastOf(name), lastOf(named)]);
  }
  for (const [name, text] of texts) {
    const said = renamed.reduce((left, [before, after]) => left.replaceAll(before, after), text);
    if (!name.endsWith('.css') && said !== text) writeFileSync(join(folder, name), said);
  }
}

const lastOf = (path) => path.split(/[\\/]/).at(-1);

/** The style sheet without rules that can only be about classes that are not among `worn`. */
export function stylesOf(css, worn) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const left = rule.selectors.filter((selector) => mayMatch(selector, worn));
    if (left.length === 0) rule.remove();
    else if (left.length < rule.selectors.length) rule.selectors = left;
  });
  sheet.walkAtRules((at) => {
    if (at.nodes?.length === 0) at.remove();
  });
  return sheet.toString();
}

/** What a selector excludes need not exist, and of a list inside it one is enough. */
function mayMatch(selector, worn) {
  const asked = selector.replace(/:not\([^)]*\)/g, '').match(OURS) ?? [];
  if (asked.length === 0) return true;
  return selector.includes(',') ? asked.some((name) => worn.has(name)) : asked.every((name) => worn.has(name));
}

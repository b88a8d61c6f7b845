import { statSync } from 'node:fs';
import { extname, isAbsolute, resolve } from 'node:path';
import { isRoute } from './addresses';

export const LINK_SCHEME = 'oneshelf';

/** What another start of the program, a link, or the file manager asks to be opened. */
export type Opening = { readonly route: string } | { readonly file: string };

/** Kinds of file an import can read; anything else on a command line is not ours. */
const READABLE = new Set(
  ['csv', 'txt', 'tsv', 'xlsx', 'xls', 'xlsb', 'ods', 'dbf', 'xml', 'epp', 'edi', 'zip', 'gz'].map(
    (extension) => `.${extension}`,
  ),
);

/** `oneshelf://imports/12` → `/imports/12`; null for anything that is not a plain screen of the console. */
export function routeOfLink(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, username, password, port, host, pathname, search, hash } = new URL(link);
  if (protocol !== `${LINK_SCHEME}:` || username || password || port || search || hash) return null;
  const route = `/${host}${pathname}`.replace(/\/+$/, '') || '/';
  return isRoute(route) ? route : null;
}

/** `--open=/imports/12`, `oneshelf://imports/12` or a file, among the arguments of a start; undefined for none. */
export function openingIn(argv: readonly string[], folder: string): Opening | undefined {
  for (const argument of argv.slice(1)) {
    if (argument.startsWith('--open=')) {
      const route = argument.slice('--open='.length);
      if (isRoute(route)) return { route };
    } else if (/^oneshelf:/i.test(argument)) {
      const route = routeOfLink(argument);
      if (route !== null) return { route };
    } else if (!argument.startsWith('-')) {
      const file = readableFile(argument, folder);
      if (file !== null) return { file };
    }
  }
  return undefined;
}

/** The full path of a regular file that an import may be able to read, else null. */
export function readableFile(path: string, folder: string): string | null {
  if (!READABLE.has(extname(path).toLowerCase())) return null;
  const file = isAbsolute(path) ? path : resolve(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

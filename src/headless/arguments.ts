import { resolve } from 'node:path';
import type { ChannelKindView } from '../contract';
import { wrongUsage } from './answer';

/** Collects a repeated `--set key=value` into one record. */
export function collectPair(pair: string, earlier: Record<string, string>): Record<string, string> {
  const at = pair.indexOf('=');
  if (at < 1) throw wrongUsage('cli_pair_expected', { given: pair });
  return { ...earlier, [pair.slice(0, at).trim()]: pair.slice(at + 1) };
}

export function parseWhole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw wrongUsage('cli_number_expected', { given: text });
  return Number(text);
}

export function parsePort(text: string): number {
  const port = parseWhole(text);
  if (port > 65_535) throw wrongUsage('cli_port_expected', { given: text });
  return port;
}

/** A row as it is typed; with a sheet, `line` is the row on it. */
export interface GivenPlace {
  readonly line: number;
  readonly n: number;
  readonly sheet?: string;
}

/**
 * A row by its line; `7.2` is the third record of line 7, in files that have several on one, and `Sklep!57` row 57 of a
 * sheet, where several are read together.
 */
export function parsePlace(text: string): GivenPlace {
  const [, sheet, line, n = '0'] = /^(?:(.+)!)?(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (line === undefined) throw wrongUsage('cli_number_expected', { given: text });
  return { line: Number(line), n: Number(n), ...(sheet === undefined ? {} : { sheet }) };
}

/** A list with commas between, as `--only A,B` has it. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A moment as the contract takes it: UTC ISO-8601. Without a zone it is this PC's local time. */
export function parseMoment(text: string): string {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime())) {
    throw wrongUsage('cli_moment_expected', { given: text });
  }
  return at.toISOString();
}

/** Folders are meant from where the person stands, which need not be where the engine runs that answers. */
export function resolveFolders(
  kind: ChannelKindView | undefined,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const isFolder = (key: string) => kind?.fields.some((field) => field.key === key && field.type === 'folder');
  const pairs = Object.entries(given).map(([key, value]) => {
    return [key, isFolder(key) && value.trim() !== '' ? resolve(value.trim()) : value] as const;
  });
  return Object.fromEntries(pairs);
}

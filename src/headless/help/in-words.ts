import type { HelpWords } from './help-words';

/** `<name>` and `[name]` of a usage line in one language. */
export function inWords(line: string, { values }: HelpWords): string {
  return line.replace(/([<[])([^<>[\]]+?)(\.{3})?([>\]])/g, (_all, open: string, name: string, more = '', close) => {
    return `${open}${values[name] ?? name}${more}${close}`;
  });
}

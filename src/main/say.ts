import { describe, type Language } from '../contract';

/** A word or sentence of the tray, menus and dialogs. */
export const say = (code: string, language: Language, facts: Record<string, string | number> = {}): string =>
  describe({ code, facts }, language).what;

/** What a dialog or notification says under its title: what was kept safe, and what to do now. */
export function detail(problem: Parameters<typeof describe>[0], language: Language): string {
  const { kept, next } = describe(problem, language);
  return [kept, next].filter((part) => part !== null).join('\n\n');
}

/**
 * Words for one code: what happened, what was kept safe, what to do now. Facts stand in {{braces}}; plural forms are
 * i18next's (`what_one`, `what_few`, `what_many`, `what_other` with the fact `count`).
 */
export interface Entry {
  what: string;
  kept?: string;
  next?: string;
  /** In place of `next` for who has a screen before them and no command line, where leaving the command out is not enough. */
  onScreen?: string;
  /** In place of `next` when the facts say `context: 'similar'`. */
  next_similar?: string;
  what_one?: string;
  what_few?: string;
  what_many?: string;
  what_other?: string;
}

/** The words of one area in both languages; a test proves that both know the same codes. */
export interface Words {
  pl: Record<string, Entry>;
  en: Record<string, Entry>;
}

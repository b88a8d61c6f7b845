import { type ActivityView, translator } from '../../../contract';
import { knownCodes } from '../../../contract/language';
import { foldForSearch } from '../../foundation';

type Subject = 'imports' | 'deliveries' | 'stock' | 'prices' | 'channels' | 'mail' | 'settings';

/** By how codes begin what they are about; the first beginning that fits decides. */
const BEGINNINGS: readonly (readonly [string, Subject])[] = [
  ['import', 'imports'],
  ['inbox_', 'imports'],
  ['rows_', 'imports'],
  ['deliver', 'deliveries'],
  ['receipt', 'deliveries'],
  ['stock_', 'stock'],
  ['count_', 'stock'],
  ['transfer', 'stock'],
  ['posting_', 'stock'],
  ['change_', 'stock'],
  ['undo', 'stock'],
  ['price', 'prices'],
  ['promotion', 'prices'],
  ['plan_', 'prices'],
  ['planned_', 'prices'],
  ['rule_', 'prices'],
  ['category_', 'prices'],
  ['omnibus_', 'prices'],
  ['alert', 'mail'],
  ['waitlist_', 'mail'],
  ['mail_', 'mail'],
  ['setting', 'settings'],
  ['person_', 'settings'],
  ['sign_in_', 'settings'],
  ['passphrase_', 'settings'],
  ['lan_', 'settings'],
  ['source_', 'settings'],
  ['user_', 'settings'],
];

/** What an entry is about; whatever is not told apart happened on a channel. */
export function subjectOf(code: ActivityView['code']): Subject {
  return BEGINNINGS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'channels';
}

/** Codes whose words, in either language, contain these. */
export function codesSaying(words: string): string[] {
  const wanted = foldForSearch(words);
  const says = (code: string) =>
    (['pl', 'en'] as const).some((language) =>
      foldForSearch(String(translator(language).t(`${code}.what`))).includes(wanted),
    );
  return wanted === '' ? [] : knownCodes('en').filter(says);
}

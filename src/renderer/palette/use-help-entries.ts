import { useQuery } from '@tanstack/react-query';
import { loadHelp } from '../help/load-help';
import { type HelpEntry, helpEntries } from '../help/topics';
import { useWords } from '../language';
import { answersTo } from '../parts/notices/answers-to';

const OFFERED = 4;
/** Fewer letters are in nearly every topic. */
const FEWEST_LETTERS = 3;

/** Topics of help in which every word typed begins a word, those that say it in their title first. */
export function useHelpEntries(typed: string): readonly HelpEntry[] {
  const { language } = useWords();
  const asked = typed.length >= FEWEST_LETTERS;
  const texts = useQuery({
    queryKey: ['help', language],
    queryFn: () => loadHelp(language),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: asked,
  });
  if (!asked || texts.data === undefined) return [];
  const entries = helpEntries(texts.data);
  const byTitle = entries.filter(({ title }) => answersTo(title, typed));
  const byText = entries.filter((entry) => !byTitle.includes(entry) && answersTo(entry.text, typed));
  return [...byTitle, ...byText].slice(0, OFFERED);
}

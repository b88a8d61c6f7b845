import { useWords } from '../../language';

/** So many are named; of more, the others are counted. */
const NAMED = 3;

/** Names as a list that stays short however many there are; all of them are told on asking. */
export function FewNames({ names }: { names: readonly string[] }) {
  const { t } = useWords();
  // One more name takes no more room than saying that there is one more.
  if (names.length <= NAMED + 1) return names.join(', ');
  return (
    <span title={names.join(', ')}>
      {names.slice(0, NAMED).join(', ')} {t('common.others', { count: names.length - NAMED })}
    </span>
  );
}

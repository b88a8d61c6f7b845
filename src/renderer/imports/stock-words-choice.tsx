import { Checkbox } from '@mantine/core';
import type { ProfileView } from '../../contract';
import { useWords } from '../language';

interface StockWordsChoiceProps {
  readonly profile: ProfileView;
  readonly editable: boolean;
  readonly onChange: (stockWords: boolean) => void;
}

/** Whether `>100` and `brak` may stand for a stock; only where some file of the source had such cells. */
export function StockWordsChoice({ profile, editable, onChange }: StockWordsChoiceProps) {
  const { t } = useWords();
  if (profile.stockWords === undefined) return null;
  return (
    <Checkbox
      mt="md"
      label={t('imports.stockWords')}
      description={t('imports.stockWordsText')}
      checked={profile.stockWords}
      disabled={!editable}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

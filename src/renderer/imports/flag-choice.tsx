import { Checkbox } from '@mantine/core';
import type { ProfileView } from '../../contract';
import { useWords } from '../language';
import { isScans } from './column-name';

export type Flag = 'stockWords' | 'addsRows' | 'minorPrices';

interface FlagChoiceProps {
  readonly flag: Flag;
  readonly profile: ProfileView;
  readonly editable: boolean;
  readonly onChange: (flag: Flag, on: boolean) => void;
}

/**
 * Whether `>100` and `brak` may stand for a stock, whether rows of one product are added up, and whether prices are in the
 * smallest unit of money; each only where some file of the source gave reason to ask.
 */
export function FlagChoice({ flag, profile, editable, onChange }: FlagChoiceProps) {
  const { t } = useWords();
  const on = profile[flag];
  // One piece a line is what scans are.
  if (on === undefined || (flag === 'addsRows' && isScans(profile))) return null;
  return (
    <Checkbox
      mt="md"
      label={t(`imports.${flag}`)}
      description={t(`imports.${flag}Text`)}
      checked={on}
      disabled={!editable}
      onChange={(event) => onChange(flag, event.currentTarget.checked)}
    />
  );
}

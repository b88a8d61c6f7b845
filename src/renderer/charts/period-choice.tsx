import { SegmentedControl } from '@mantine/core';
import { useWords } from '../language';

export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** Over how many days figures are shown. */
export function PeriodChoice({ days, onChange }: { days: Period; onChange: (days: Period) => void }) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('charts.period')}
      value={String(days)}
      onChange={(chosen) => onChange(PERIODS.find((period) => String(period) === chosen) ?? days)}
      data={PERIODS.map((period) => ({ value: String(period), label: t('charts.days', { count: period }) }))}
    />
  );
}

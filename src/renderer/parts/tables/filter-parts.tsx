import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { SEARCH_ATTRIBUTE } from '../../app/shortcuts';
import { useWords } from '../../language';
import { PERIOD_NAMES, type PeriodName } from '../periods';
import { focusFirstRow } from './table-keys';
import { useTypedSearch } from '../search/use-typed-search';

/** A person goes on typing within that. */
const TYPING_MS = 250;

interface FilterSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly width?: number;
}

/** The search of a list beside its other filters: asks once somebody stops typing; `/` goes to it, the arrow down leads
 * on to what was found, Escape empties it. */
export function FilterSearch({ label, placeholder, value, onChange, width = 240 }: FilterSearchProps) {
  const { typed, type } = useTypedSearch(value, onChange, { after: TYPING_MS });
  return (
    <TextInput
      {...SEARCH_ATTRIBUTE}
      size="xs"
      flex="1 1 160px"
      maw={{ base: '100%', xs: width }}
      type="search"
      leftSection={<IconSearch size={14} aria-hidden />}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && focusFirstRow()) event.preventDefault();
        if (event.key === 'Escape') type('');
      }}
    />
  );
}

/** From when on a list is looked at. */
export function PeriodFilter({ value, onChange }: { value: PeriodName; onChange: (period: PeriodName) => void }) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('periods.label')}
      value={value}
      onChange={onChange}
      data={PERIOD_NAMES.map((name) => ({ value: name, label: t(`periods.${name}`) }))}
    />
  );
}

import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { useWords } from '../language';
import { PERIOD_NAMES, type PeriodName } from './periods';

/** A person goes on typing within that. */
const TYPING_MS = 250;

interface FilterSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly width?: number;
}

/** The search of a list beside its other filters: asks once somebody stops typing; `/` goes to it, Escape empties it. */
export function FilterSearch({ label, placeholder, value, onChange, width = 240 }: FilterSearchProps) {
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback((text: string) => onChange(text.trim()), TYPING_MS);
  // Another question came from outside (back, a link); a space just typed is not one.
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    setAsked(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    later(text);
  };
  return (
    <TextInput
      {...SEARCH_ATTRIBUTE}
      size="xs"
      w={width}
      type="search"
      leftSection={<IconSearch size={14} aria-hidden />}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={({ key }) => key === 'Escape' && type('')}
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

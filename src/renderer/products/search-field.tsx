import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { useWords } from '../language';

/** A scanner's keys come closer together than that and are asked about once; a person's are answered one by one. */
const TYPING_MS = 30;

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, which a scanner also ends with. */
  readonly onEnter: (text: string) => void;
}

/** Answers as one types; Enter and a scanner need not wait; the arrow down goes on to what was found. */
export function SearchField({ value, onChange, onEnter }: SearchFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onChange, TYPING_MS);
  // Another question came from outside (back, a link); a space just typed is not one.
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    setAsked(value);
    if (typed.trim() !== value) setTyped(value);
  }
  return (
    <TextInput
      {...SEARCH_ATTRIBUTE}
      w={{ base: '100%', sm: 360 }}
      size="sm"
      type="search"
      leftSection={<IconSearch size={16} aria-hidden />}
      placeholder={t('products.searchPlaceholder')}
      aria-label={t('products.searchLabel')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          onChange(typed.trim());
          onEnter(typed.trim());
        }
        if (event.key === 'ArrowDown' && focusFirstRow()) event.preventDefault();
        if (event.key === 'Escape') {
          setTyped('');
          onChange('');
        }
      }}
    />
  );
}

function focusFirstRow(): boolean {
  const row = document.querySelector<HTMLElement>('[data-index="0"]');
  (row?.querySelector<HTMLElement>('a') ?? row)?.focus();
  return row !== null;
}

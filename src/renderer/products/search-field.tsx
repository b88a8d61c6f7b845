import { TextInput } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { useWords } from '../language';

/** A person's keys are further apart and are asked about at once; of a scanner's only the first, some, and the last. */
const BURST_MS = 30;

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, which a scanner also ends with. */
  readonly onEnter: (text: string) => void;
}

/** Answers as one types; Enter, which a scanner ends with, opens the only hit; the arrow down goes on to what was found. */
export function SearchField({ value, onChange, onEnter }: SearchFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const echoes = useRef<string[]>([]);
  const ask = useThrottledCallback((text: string) => {
    if (text !== (echoes.current.at(-1) ?? value)) echoes.current.push(text);
    onChange(text);
  }, BURST_MS);
  useEffect(() => {
    // What was typed comes back as the question, later and maybe in part: only another one came from outside (back, a link).
    const echo = value === echoes.current.at(-1) ? echoes.current.length - 1 : echoes.current.indexOf(value);
    echoes.current.splice(0, echo + 1);
    if (echo < 0) setTyped(value);
  }, [value]);
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
        ask(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          ask(typed.trim());
          onEnter(typed.trim());
        }
        if (event.key === 'ArrowDown' && focusFirstRow()) event.preventDefault();
        if (event.key === 'Escape') {
          setTyped('');
          ask('');
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

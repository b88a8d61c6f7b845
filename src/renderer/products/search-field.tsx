import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { useWords } from '../language';
import { focusFirstRow } from '../parts/table-keys';
import { useTypedSearch } from '../parts/use-typed-search';

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
  const { typed, type, askNow } = useTypedSearch(value, onChange, TYPING_MS);
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
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          askNow(typed);
          onEnter(typed.trim());
        }
        if (event.key === 'ArrowDown' && focusFirstRow()) event.preventDefault();
        if (event.key === 'Escape') type('');
      }}
    />
  );
}

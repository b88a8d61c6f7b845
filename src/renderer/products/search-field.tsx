import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { useWords } from '../language';
import { focusFirstRow } from '../parts/tables/table-keys';
import { useTypedSearch } from '../parts/search/use-typed-search';

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
  const { typed, type, askNow } = useTypedSearch(value, onChange, { every: BURST_MS });
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

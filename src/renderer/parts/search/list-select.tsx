import { type ComboboxItem, Select, type SelectProps } from '@mantine/core';
import { useWords } from '../../language';
import { answersTo } from '../notices/answers-to';
import { MANY } from '../names/location-names';

interface ListSelectProps extends Omit<SelectProps, 'data' | 'searchable' | 'filter'> {
  readonly data: readonly (string | ComboboxItem)[];
}

/** A choice among the shop's own channels, locations, categories or lists: as soon as they are many, by typing. */
export function ListSelect({ data, comboboxProps, onFocus, ...rest }: ListSelectProps) {
  const { t } = useWords();
  const isLong = data.length > MANY;
  return (
    <Select
      nothingFoundMessage={t('common.noSuchChoice')}
      {...rest}
      data={data}
      searchable={isLong}
      comboboxProps={{
        keepMounted: false,
        // A narrow filter still shows whole names in its list.
        ...(isLong && rest.w !== undefined ? { width: 280, position: 'bottom-start' as const } : {}),
        ...comboboxProps,
      }}
      filter={({ options, search }) =>
        options.filter((option) => !('label' in option) || answersTo(option.label, search))
      }
      onFocus={(event) => {
        // The first letter takes the place of what is chosen.
        if (isLong) event.currentTarget.select();
        onFocus?.(event);
      }}
    />
  );
}

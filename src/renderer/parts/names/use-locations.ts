import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api';
import { useWords } from '../../language';

/** What a new master calls its first location, in the language it was made in; a person may have called it otherwise. */
const FIRST_LOCATION = { code: 'main', names: ['Magazyn główny', 'Main warehouse'] };

/** All locations by the names people gave them; the one nobody named is called in the reader's language. */
export function useLocations() {
  const { t } = useWords();
  const own = t('common.mainLocation');
  return useQuery({
    ...api.warehouse.locations.queryOptions({ input: {} }),
    select: (locations) =>
      locations.map((location) =>
        location.code === FIRST_LOCATION.code && FIRST_LOCATION.names.includes(location.name)
          ? { ...location, name: own }
          : location,
      ),
  });
}

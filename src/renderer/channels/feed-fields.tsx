import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { locationChoices, MANY } from '../parts/names/location-names';
import { useLocations } from '../parts/names/use-locations';
import { ListSelect } from '../parts/search/list-select';

interface FeedFieldsProps {
  readonly priceList: string;
  readonly locations: readonly string[];
  /** Only price lists of this currency; any when left out. */
  readonly currency?: string;
  readonly autoFocus?: boolean;
  readonly onPriceList: (code: string) => void;
  readonly onLocations: (codes: string[]) => void;
}

/** Where a channel's prices and quantities come from. */
export function FeedFields({
  priceList,
  locations,
  currency,
  autoFocus = false,
  onPriceList,
  onLocations,
}: FeedFieldsProps) {
  const { t } = useWords();
  const master = useQuery(api.master.init.queryOptions({ input: {} }));
  const places = useLocations();
  const lists = (master.data?.priceLists ?? []).filter((list) => currency === undefined || list.currency === currency);
  return (
    <>
      <ListSelect
        autoFocus={autoFocus}
        label={t('channels.priceList')}
        description={t('channels.priceListText')}
        allowDeselect={false}
        value={priceList}
        data={lists.map((list) => ({ value: list.code, label: `${list.code} (${list.currency})` }))}
        onChange={(code) => code !== null && onPriceList(code)}
      />
      <MultiSelect
        label={t('channels.locations')}
        description={t('channels.locationsText')}
        value={[...locations]}
        error={locations.length === 0 ? t('channels.locationsNone') : undefined}
        data={locationChoices(places.data ?? [])}
        searchable={(places.data?.length ?? 0) > MANY}
        styles={{ pillsList: { maxHeight: 160, overflowY: 'auto' } }}
        onChange={onLocations}
      />
    </>
  );
}

import { Button, Tooltip } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { labelsFor, MOST_LABELLED } from '../app/labels-search';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { countSelected, type RowSelection } from '../parts/tables/row-selection';
import { useSay } from '../parts/use-say';
import type { ProductFilter } from './product-search';

interface PrintLabelsProps {
  readonly selection: RowSelection;
  readonly total: number;
  /** What the list was asked; of all that it found only so many are looked up as can be labelled at once. */
  readonly asked: { readonly search: string; readonly filter: ProductFilter };
}

/** The way from selected products to their labels. */
export function PrintLabels({ selection, total, asked }: PrintLabelsProps) {
  const { t } = useWords();
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tooMany = countSelected(selection, total) > MOST_LABELLED;
  const open = useMutation({
    mutationFn: async () => {
      if (!selection.all) return [...selection.keys];
      const input = { ...asked, limit: MOST_LABELLED, offset: 0 };
      const first = await queries.fetchQuery(api.products.list.queryOptions({ input }));
      // A few of them are not wanted, so that the last ones may stand on the next page.
      const rest =
        first.total > MOST_LABELLED
          ? await queries.fetchQuery(api.products.list.queryOptions({ input: { ...input, offset: MOST_LABELLED } }))
          : null;
      return [...first.items, ...(rest?.items ?? [])].map(({ sku }) => sku).filter((sku) => !selection.keys.has(sku));
    },
    onSuccess: (skus) => void navigate({ to: '/warehouse/labels', search: labelsFor(skus) }),
    onError: say.fault,
  });
  const button = (
    <Allowed to="documents.labels">
      <Button
        variant="default"
        leftSection={<IconTag size={16} />}
        loading={open.isPending}
        disabled={tooMany}
        onClick={() => open.mutate()}
      >
        {t('warehouse.printLabels')}
      </Button>
    </Allowed>
  );
  if (!tooMany) return button;
  return (
    <Tooltip label={t('warehouse.labelling.mostAtOnce', { count: MOST_LABELLED })}>
      <span>{button}</span>
    </Tooltip>
  );
}

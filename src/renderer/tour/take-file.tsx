import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { CARD_ID } from './ids';
import { practicePrices } from './practice-prices';

/** Enough for a brake to mean something, few enough to look through. */
const PRODUCTS = 25;
/** Whose price list it is said to be; the export keeps its own source. */
const SOURCE = 'cennik';

/** Takes in a price list that a brake holds, as a watched folder would; nothing of it is applied. */
export function TakeFile() {
  const { t } = useWords();
  const navigate = useNavigate();
  const products = useQuery(api.products.list.queryOptions({ input: { limit: PRODUCTS } }));
  const take = useOperation(api.imports.run.mutationOptions(), {
    onDone: ({ run }) => {
      // The button goes once its file is here; a person stays beside it.
      document.getElementById(CARD_ID)?.focus();
      void navigate({ to: '/imports/$id', params: { id: String(run.id) } });
    },
  });
  return (
    <Button
      loading={take.isPending}
      disabled={products.data === undefined}
      onClick={() =>
        take.mutate({ file: practicePrices(products.data?.items ?? []), source: SOURCE, confirmProfile: true })
      }
    >
      {t('tour.takeFile')}
    </Button>
  );
}

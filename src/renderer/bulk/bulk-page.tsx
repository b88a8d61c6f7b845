import { Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { Page } from '../parts/page/page';
import { useOperation } from '../parts/use-operation';
import { EMPTY_DRAFT } from './bulk-draft';
import { BulkForm } from './bulk-form';
import { BulkPreview } from './bulk-preview';
import { searchOf, selectionOf } from './bulk-search';
import { NoProducts } from '../products/no-products';
import { SelectionWords, useSelected } from './selection-words';

const route = getRouteApi('/products/edit');

/** Many products changed at once: what to change, what it would do, and then the doing of exactly that. */
export function BulkPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const selection = selectionOf(search);
  const open = (plan: number) =>
    void navigate({ to: '/products/edit', search: { ...searchOf(selection), plan }, replace: true });
  const preview = useOperation(api.bulk.preview.mutationOptions(), { onDone: ({ id }) => open(id) });
  const none = useSelected(selection) === 0 && search.plan === undefined;
  const refused = preview.data?.ok === false ? preview.data.problem : null;
  return (
    <Page
      title={t('bulk.title')}
      back={<BackLink to="/products">{t('nav.products')}</BackLink>}
      description={<SelectionWords selection={selection} />}
    >
      {none && <NoProducts narrowed onShowAll={() => void navigate({ to: '/products' })} />}
      <Stack gap="md" hidden={none}>
        <BulkForm
          draft={draft}
          onChange={setDraft}
          refused={refused}
          busy={preview.isPending}
          previewed={search.plan !== undefined}
          onPreview={(change) => preview.mutate({ selection, change })}
        />
        {search.plan !== undefined && (
          <BulkPreview
            key={search.plan}
            id={search.plan}
            onAgain={(plan, skus) => preview.mutate({ selection: { skus }, change: plan.change })}
          />
        )}
      </Stack>
    </Page>
  );
}

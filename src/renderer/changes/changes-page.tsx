import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import type { PostingView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Page } from '../parts/page/page';
import { PagedTable } from '../parts/tables/paged-table';
import { usePostingColumns } from './posting-columns';
import { UndoPosting } from './undo-posting';

const source = {
  ask: (page: { offset: number; limit: number }) => api.ledger.postings.queryOptions({ input: page }),
  read: (answer: { items: PostingView[]; total: number }) => answer,
};

/** Everything that changed the master, newest first, and the way back. */
export function ChangesPage() {
  const { t } = useWords();
  const [undoing, setUndoing] = useState<PostingView | null>(null);
  const columns = usePostingColumns(setUndoing);
  return (
    <Page title={t('nav.changes')} description={t('changes.description')} fill>
      <PagedTable
        label={t('nav.changes')}
        columns={columns}
        source={source}
        question=""
        rowHeight={54}
        loadingWords={t('changes.loading')}
        foot={(count) => t('changes.total', { count })}
        empty={<EmptyState icon={IconArrowsExchange} title={t('changes.emptyTitle')} text={t('changes.emptyText')} />}
      />
      <UndoPosting posting={undoing} onClose={() => setUndoing(null)} />
    </Page>
  );
}

import { Button, FileButton, SegmentedControl } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ImportRunView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Page } from '../parts/page/page';
import { PagedTable } from '../parts/tables/paged-table';
import { chooseFile } from '../client/chosen-file';
import { RUN_FILTERS } from '../app/imports-search';
import { useRunColumns } from './run-columns';
import { Allowed } from '../parts/page/allowed';

const route = getRouteApi('/imports');

/** Every reading of a file there ever was. */
export function ImportsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { state = 'all' } = route.useSearch();
  const setState = (next: typeof state) =>
    void navigate({ to: '/imports', search: next === 'all' ? {} : { state: next }, replace: true });
  const columns = useRunColumns();
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.imports.list.queryOptions({ input: { ...page, ...(state === 'all' ? {} : { state }) } }),
      read: (answer: { items: ImportRunView[]; total: number }) => answer,
    }),
    [state],
  );
  return (
    <Page
      title={t('nav.imports')}
      description={t('imports.description')}
      fill
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('common.state')}
            value={state}
            onChange={(value) => setState(value)}
            data={RUN_FILTERS.map((value) => ({
              value,
              label: value === 'all' ? t('common.all') : t(`states.runs.${value}`),
            }))}
          />
          <OpenFile />
        </>
      }
    >
      <PagedTable
        label={t('nav.imports')}
        columns={columns}
        source={source}
        question={state}
        loadingWords={t('imports.loading')}
        foot={(count) => t('imports.total', { count })}
        onOpen={(run) => void navigate({ to: '/imports/$id', params: { id: String(run.id) } })}
        empty={
          <EmptyState
            icon={IconFileImport}
            title={t(state === 'all' ? 'imports.emptyTitle' : 'imports.noneTitle')}
            advises={state === 'all' ? 'imports.run' : undefined}
            text={t(state === 'all' ? 'imports.emptyText' : 'imports.noneText')}
          >
            {state === 'all' ? (
              <Allowed to="sources.set">
                <Button
                  variant="default"
                  renderRoot={(props) => <Link to="/settings" search={{ group: 'files' }} {...props} />}
                >
                  {t('imports.watchFolder')}
                </Button>
              </Allowed>
            ) : (
              <Button variant="default" onClick={() => setState('all')}>
                {t('imports.showAll')}
              </Button>
            )}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** Where it always stands, so that nothing else on the screen has to offer it again. */
function OpenFile() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <FileButton
      onChange={(file) => {
        if (file === null) return;
        chooseFile(file);
        void navigate({ to: '/imports/new' });
      }}
    >
      {(props) => (
        <Allowed to="imports.run">
          <Button {...props} leftSection={<IconPlus size={16} />}>
            {t('imports.choose')}
          </Button>
        </Allowed>
      )}
    </FileButton>
  );
}

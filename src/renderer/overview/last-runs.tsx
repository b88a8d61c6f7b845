import { Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ImportRunView } from '../../contract';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Ago } from '../parts/moment';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import { RunState } from '../parts/names/run-state';

export function LastRuns({ runs }: { runs: readonly ImportRunView[] }) {
  const { t, count } = useWords();
  return (
    <Section
      title={t('overview.lastRuns')}
      flush
      actions={
        <Link className="link" to="/imports">
          {t('common.showAll')}
        </Link>
      }
    >
      {runs.length === 0 ? (
        <EmptyState
          icon={IconFileImport}
          title={t('imports.emptyTitle')}
          text={t('imports.emptyText')}
          advises="imports.run"
        />
      ) : (
        <StackedTable minWidth={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.file')}</Table.Th>
              <Table.Th>{t('common.state')}</Table.Th>
              <Table.Th ta="right">{t('imports.counts.rejected')}</Table.Th>
              <Table.Th ta="right">{t('common.when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td maw={220}>
                  <Link className="link" to="/imports/$id" params={{ id: String(run.id) }} title={run.file}>
                    <Text size="sm" truncate component="span" display="block">
                      {run.file}
                    </Text>
                  </Link>
                </Table.Td>
                <Table.Td>
                  <RunState run={run} />
                </Table.Td>
                <Table.Td ta="right" className="num" data-label={t('imports.counts.rejected')}>
                  {count(run.counts.rejected)}
                </Table.Td>
                <Table.Td ta="right">
                  <Ago at={run.startedAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
    </Section>
  );
}

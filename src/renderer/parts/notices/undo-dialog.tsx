import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProblemView, UndoForecast, UndoRow } from '../../../contract';
import { useWords } from '../../language';
import { Allowed } from '../page/allowed';
import { Badge } from '../badge';
import { FaultNotice } from './fault-notice';
import { thingName, thingValue } from '../names/ledger-words';
import { Loading } from '../page/loading';
import { useLocationName } from '../names/location-names';
import { ProblemWords } from './problem-words';
import { StackedTable } from '../tables/stacked-table';

/** In pixels: the dialog does not grow under the pointer when the answer comes. */
const LEAST_HEIGHT = 240;

interface UndoDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Asked for what would happen only once it is open. */
  readonly children: ReactNode;
}

/** What would go back and what would stay, before anything does. */
export function UndoDialog({ opened, title, onClose, children }: UndoDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && children}
    </Modal>
  );
}

interface ForeseenProps {
  readonly looked: UseQueryResult<{ ok: true; value: UndoForecast } | { ok: false; problem: ProblemView }>;
  readonly to: 'ledger.undo' | 'imports.undo' | 'deliveries.undo';
  /** It can be undone although nothing would go back. */
  readonly endsAnyway?: boolean;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export function Foreseen({ looked, to, endsAnyway = false, isUndoing, onUndo, onClose }: ForeseenProps) {
  const { t } = useWords();
  if (looked.isPending) {
    return (
      <Stack mih={LEAST_HEIGHT}>
        <Loading words={t('changes.previewing')} />
      </Stack>
    );
  }
  if (looked.isError) return <FaultNotice error={looked.error} onRetry={() => void looked.refetch()} />;
  if (!looked.data.ok) return <ProblemWords problem={looked.data.problem} />;
  const forecast = looked.data.value;
  return (
    <Stack mih={LEAST_HEIGHT}>
      <div>
        <Text size="sm" fw={600}>
          {t('changes.goesBack', { count: forecast.reverted })}
        </Text>
        {forecast.kept > 0 && (
          <Text size="sm" c="var(--os-warn)">
            {t('changes.stays', { count: forecast.kept })}
          </Text>
        )}
        {forecast.laterFile && (
          <Text size="sm" c="var(--os-warn)">
            {t('changes.laterFile', { ...forecast.laterFile, n: forecast.laterFile.unchanged })}
          </Text>
        )}
      </div>
      <Rows forecast={forecast} />
      <Group justify="flex-end" gap="xs" mt="auto">
        <Button autoFocus variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Allowed to={to}>
          <Button color="red" disabled={forecast.reverted === 0 && !endsAnyway} loading={isUndoing} onClick={onUndo}>
            {t('changes.confirm')}
          </Button>
        </Allowed>
      </Group>
    </Stack>
  );
}

function Rows({ forecast: { rows, reverted, kept } }: { forecast: UndoForecast }) {
  const words = useWords();
  const locationName = useLocationName();
  const { t } = words;
  const more = reverted + kept - rows.length;
  return (
    <div>
      <StackedTable minWidth={560} maxHeight={380} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('changes.sku')}</Table.Th>
            <Table.Th>{t('changes.item')}</Table.Th>
            <Table.Th ta="right">{t('changes.now')}</Table.Th>
            <Table.Th ta="right">{t('changes.becomes')}</Table.Th>
            <Table.Th>{t('changes.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              <Table.Td className="code">{row.sku}</Table.Td>
              <Table.Td>{thingName(row.what, words, locationName)}</Table.Td>
              <Table.Td ta="right" className="num" data-label={t('changes.now')}>
                {thingValue(row, row.now, words)}
              </Table.Td>
              <Table.Td ta="right" className="num" data-label={t('changes.becomes')}>
                {thingValue(row, row.kept ? row.now : row.becomes, words)}
              </Table.Td>
              <Table.Td>
                <Effect row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('changes.more', { count: more })}
        </Text>
      )}
    </div>
  );
}

function Effect({ row: { kept, keptBecause } }: { row: UndoRow }) {
  const { t } = useWords();
  if (!kept) return <Badge tone="info">{t('changes.back')}</Badge>;
  return (
    <Badge tone="warn">
      {keptBecause === null
        ? t('changes.kept')
        : t('changes.keptBecause', { kind: t(`changes.kinds.${keptBecause.kind}`), id: keptBecause.id })}
    </Badge>
  );
}

import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PostingView, UndoPreview, UndoRow } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { FaultNotice } from '../parts/fault-notice';
import { thingName, thingValue } from '../parts/ledger-words';
import { useLocationName } from '../parts/location-names';
import { Loading } from '../parts/loading';
import { ProblemWords } from '../parts/problem-words';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/allowed';
import { withdrawUndo } from '../product/say-undoable';
import { StackedTable } from '../parts/stacked-table';

/** In pixels: the dialog does not grow under the pointer when the answer comes. */
const LEAST_HEIGHT = 240;

interface UndoPostingProps {
  readonly posting: PostingView | null;
  readonly onClose: () => void;
}

/** What would go back and what would stay, before anything does. */
export function UndoPosting({ posting, onClose }: UndoPostingProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={posting !== null}
      onClose={onClose}
      size="xl"
      title={t('changes.previewTitle', { id: posting?.id ?? 0 })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {posting !== null && <Preview posting={posting} onClose={onClose} />}
    </Modal>
  );
}

function Preview({ posting, onClose }: { posting: PostingView; onClose: () => void }) {
  const { t } = useWords();
  const looked = useQuery({
    ...api.ledger.preview.queryOptions({ input: { postingId: posting.id } }),
    // What stays depends on everything that came after.
    staleTime: 0,
  });
  const undo = useOperation(api.ledger.undo.mutationOptions(), {
    done: ({ reverted, kept }) => t(kept > 0 ? 'changes.doneSome' : 'changes.done', { count: reverted, kept }),
    onDone: onClose,
  });
  if (looked.isPending) {
    return (
      <Stack mih={LEAST_HEIGHT}>
        <Loading words={t('changes.previewing')} />
      </Stack>
    );
  }
  if (looked.isError) return <FaultNotice error={looked.error} onRetry={() => void looked.refetch()} />;
  if (!looked.data.ok) return <ProblemWords problem={looked.data.problem} />;
  const preview = looked.data.value;
  return (
    <Stack mih={LEAST_HEIGHT}>
      <div>
        <Text size="sm" fw={600}>
          {t('changes.goesBack', { count: preview.reverted })}
        </Text>
        {preview.kept > 0 && (
          <Text size="sm" c="var(--os-warn)">
            {t('changes.stays', { count: preview.kept })}
          </Text>
        )}
      </div>
      <Rows preview={preview} />
      <Group justify="flex-end" gap="xs" mt="auto">
        <Button autoFocus variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Allowed to="ledger.undo">
          <Button
            color="red"
            disabled={preview.reverted === 0}
            loading={undo.isPending}
            onClick={() => {
              withdrawUndo();
              undo.mutate({ postingId: posting.id });
            }}
          >
            {t('changes.confirm')}
          </Button>
        </Allowed>
      </Group>
    </Stack>
  );
}

function Rows({ preview: { rows, reverted, kept } }: { preview: UndoPreview }) {
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

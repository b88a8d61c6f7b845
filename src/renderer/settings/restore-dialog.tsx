import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BackupContent, BackupView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { useOperation } from '../parts/use-operation';

/** What is in the backup beside what there is now, and what restoring it means. */
export function RestoreDialog({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { t, moment } = useWords();
  const content = useQuery({
    ...api.backups.preview.queryOptions({ input: { name: backup.name } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const restore = useOperation(api.backups.restore.mutationOptions(), {
    done: ({ reopening }) => t(reopening ? 'backups.reopening' : 'backups.prepared'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('backups.restoreTitle', { at: moment(backup.madeAt) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {content.isPending && <Loading words={t('backups.looking')} />}
        {content.isError && <FaultNotice error={content.error} onRetry={() => void content.refetch()} />}
        {content.data?.ok === false && <ProblemNotice problem={content.data.problem} />}
        {content.data?.ok === true && <Comparison content={content.data.value} />}
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            disabled={content.data?.ok !== true}
            loading={restore.isPending}
            onClick={() => restore.mutate({ name: backup.name })}
          >
            {t('backups.restoreAction')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Comparison({ content }: { content: BackupContent }) {
  const { t, count, moment } = useWords();
  const rows = [
    [t('backups.products'), content.products, content.now?.products],
    [t('backups.movements'), content.movements, content.now?.movements],
    [t('backups.waiting'), content.waiting, content.now?.waiting],
  ] as const;
  return (
    <>
      {content.now === null && <Notice tone="bad" title={t('backups.nowDamaged')} />}
      <Table horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th ta="right">{t('backups.inBackup')}</Table.Th>
            {content.now !== null && <Table.Th ta="right">{t('backups.now')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, then, now]) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right" className="num">
                {count(then)}
              </Table.Td>
              {now !== undefined && (
                <Table.Td ta="right" className="num">
                  {count(now)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">
        {t('backups.contentLine', {
          last: moment(content.lastActivityAt),
          channels: content.channels.length === 0 ? '–' : content.channels.join(', '),
        })}
      </Text>
      {!content.keyFits && <Notice tone="warn" title={t('backups.keyDiffers')} />}
      <Text size="sm">{t(content.now ? 'backups.restoreText' : 'backups.restoreDamagedText')}</Text>
    </>
  );
}

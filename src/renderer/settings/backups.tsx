import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { Question } from '../parts/notices/question';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { useSay } from '../parts/use-say';
import { RestoreDialog } from './restore-dialog';

/** Backups there are, one more now, and the way back to any of them. */
export function BackupsSection() {
  const { t, moment } = useWords();
  const say = useSay();
  const backups = useQuery(api.backups.list.queryOptions({ input: {} }));
  const [restoring, setRestoring] = useState<BackupView | null>(null);
  const make = useOperation(api.backups.make.mutationOptions(), {
    done: ({ backup, checks }) => t('backups.made', { name: backup.name, checks }),
  });
  const callOff = useMutation(api.backups.cancelRestore.mutationOptions({ onError: (error) => say.fault(error) }));
  const staged = backups.data?.staged ?? null;
  return (
    <Section
      title={t('backups.listTitle')}
      description={
        backups.data?.lastVerifiedAt != null
          ? t('backups.last', { at: moment(backups.data.lastVerifiedAt) })
          : t('backups.never')
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconDatabaseExport size={16} />}
          loading={make.isPending}
          onClick={() => make.mutate({})}
        >
          {t('backups.make')}
        </Button>
      }
    >
      <Stack gap="sm" mt="xs">
        {backups.isPending && <Loading words={t('backups.loading')} />}
        {backups.isError && <FaultNotice error={backups.error} onRetry={() => void backups.refetch()} />}
        {staged !== null && (
          <Notice tone="warn" title={t('backups.staged', { name: staged.from })}>
            <Group gap="sm">
              <Text size="sm">{t('backups.stagedText')}</Text>
              <Button variant="default" size="xs" loading={callOff.isPending} onClick={() => callOff.mutate({})}>
                {t('backups.callOff')}
              </Button>
            </Group>
          </Notice>
        )}
        {backups.data?.items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('backups.none')}
          </Text>
        )}
        {backups.data !== undefined && backups.data.items.length > 0 && (
          <BackupTable items={backups.data.items} onRestore={setRestoring} />
        )}
        <Text size="sm" c="dimmed">
          {t('backups.key')}
        </Text>
        {backups.data !== undefined && (
          <Text size="sm" c="dimmed">
            {t('backups.folder', { folder: backups.data.folder })}
          </Text>
        )}
      </Stack>
      {restoring !== null && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </Section>
  );
}

function BackupTable(props: { items: readonly BackupView[]; onRestore: (backup: BackupView) => void }) {
  const { t, moment, count } = useWords();
  const [removing, setRemoving] = useState<BackupView | null>(null);
  const close = () => setRemoving(null);
  const remove = useOperation(api.backups.remove.mutationOptions(), {
    done: () => t('backups.removed'),
    onDone: close,
  });
  return (
    <>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table horizontalSpacing={0}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common.when')}</Table.Th>
              <Table.Th>{t('backups.kind')}</Table.Th>
              <Table.Th ta="right">{t('backups.size')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.items.map((backup) => (
              <Table.Tr key={backup.name}>
                <Table.Td>
                  <Moment at={backup.madeAt} />
                </Table.Td>
                <Table.Td>{t(`backups.kinds.${backup.kind}`)}</Table.Td>
                <Table.Td ta="right" className="num">
                  {count(Math.max(1, Math.round(backup.bytes / 1024)))} kB
                </Table.Td>
                <Table.Td ta="right">
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    <Button
                      variant="subtle"
                      size="xs"
                      aria-label={t('backups.restoreOf', { at: moment(backup.madeAt) })}
                      onClick={() => props.onRestore(backup)}
                    >
                      {t('backups.restore')}
                    </Button>
                    <Button
                      variant="subtle"
                      color="gray"
                      size="xs"
                      aria-label={t('backups.removeOf', { at: moment(backup.madeAt) })}
                      onClick={() => setRemoving(backup)}
                    >
                      {t('backups.remove')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {removing !== null && (
        <Question
          opened
          onClose={close}
          title={t('backups.removeTitle', { at: moment(removing.madeAt) })}
          text={t('backups.removeText')}
        >
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ name: removing.name })}>
            {t('backups.remove')}
          </Button>
        </Question>
      )}
    </>
  );
}

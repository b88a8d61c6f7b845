import { Button, FileInput, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { useOperation } from '../parts/use-operation';

/** A list of customers from a file: first what it would do, row by row where it would not, then it is done. */
export function ImportList() {
  const { t, describe } = useWords();
  const [opened, setOpened] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation(api.waitlist.import.mutationOptions());
  const close = () => {
    setOpened(false);
    setFile(null);
    preview.reset();
  };
  const add = useOperation(api.waitlist.import.mutationOptions(), {
    done: ({ added }) => t('waitlistWork.imported', { count: added }),
    onDone: close,
  });
  const choose = (next: File | null) => {
    setFile(next);
    preview.reset();
    if (next) preview.mutate({ file: next, dryRun: true });
  };
  const found = preview.data?.ok ? preview.data.value : null;
  return (
    <>
      <Allowed to="waitlist.import">
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => setOpened(true)}>
          {t('waitlistWork.import')}
        </Button>
      </Allowed>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('waitlistWork.importTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text size="sm">{t('waitlistWork.importText')}</Text>
          <FileInput
            data-autofocus
            label={t('waitlistWork.importFile')}
            placeholder={t('waitlistWork.importChoose')}
            accept=".csv,.txt,text/csv"
            value={file}
            onChange={choose}
          />
          {preview.isPending && <Loading words={t('waitlistWork.importReading')} lines={2} />}
          {preview.isError && <FaultNotice error={preview.error} />}
          {preview.data?.ok === false && <ProblemNotice problem={preview.data.problem} />}
          {found !== null && (
            <>
              <Text fw={600} size="sm">
                {t('waitlistWork.importFound', {
                  rows: found.rows,
                  added: found.added,
                  duplicates: found.duplicates,
                  unusable: found.unusable,
                })}
              </Text>
              <Table horizontalSpacing={0}>
                <Table.Tbody>
                  {found.problems.map(({ line, text, problem }) => (
                    <Table.Tr key={line}>
                      <Table.Td w={90}>{t('waitlistWork.importLine', { line })}</Table.Td>
                      <Table.Td>{text}</Table.Td>
                      <Table.Td>{describe(problem).what}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              disabled={file === null || found === null || found.added === 0}
              loading={add.isPending}
              onClick={() => file && add.mutate({ file, dryRun: false })}
            >
              {t('waitlistWork.importAction')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import type { ScanLine } from '../scanning/scan-list';
import { ScanStation } from '../scanning/scan-station';
import { StartOver } from '../scanning/start-over';
import { useScanList } from '../scanning/use-scan-list';
import styles from '../warehouse/warehouse.module.css';
import { DocumentFields, givenFacts, NO_DOCUMENT } from './document-fields';
import { asGiven, receivingLines } from './receiving';
import { receivingVerdict } from './receiving-rows';
import { ReceivingTable } from './receiving-table';

export function ExpectForm() {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const list = useScanList('expect');
  const [facts, setFacts] = useState(NO_DOCUMENT);
  const save = useOperation(api.deliveries.expect.mutationOptions(), {
    done: () => t('deliveries.expected'),
    onDone: ({ delivery }) => {
      list.clear();
      void navigate({ to: '/deliveries/$id', params: { id: String(delivery.id) } });
    },
  });
  const lines = receivingLines(null, list.lines);
  const judge = (line: ScanLine) =>
    receivingVerdict(
      lines.find(({ id }) => id === line.id) ?? { id: line.id, awaited: null, line, state: 'asked', off: 0 },
      words,
    );
  const given = list.lines.filter(({ quantity }) => quantity > 0);
  return (
    <Stack gap="md">
      <Section title={t('deliveries.document')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
          <DocumentFields facts={facts} onChange={setFacts} announces />
        </SimpleGrid>
      </Section>
      <ScanStation work="expect" list={list} judge={judge} onDrop={list.clear}>
        {(onAttach) => (
          <>
            <ReceivingTable lines={lines} compares={false} list={list} onAttach={onAttach} />
            <div className={styles.foot} data-foot>
              <StartOver onConfirm={list.clear} />
              <Allowed to="deliveries.expect">
                <Button
                  size="md"
                  loading={save.isPending}
                  disabled={given.length === 0 || given.some(({ state }) => state === 'asked')}
                  onClick={() => save.mutate({ ...givenFacts(facts), lines: given.map(asGiven) })}
                >
                  {t('deliveries.saveExpected')}
                </Button>
              </Allowed>
            </div>
          </>
        )}
      </ScanStation>
    </Stack>
  );
}

import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Section } from '../parts/section';
import { useOperation } from '../parts/use-operation';
import { DocumentFields, givenFacts, NO_DOCUMENT } from './document-fields';
import { ScanForm } from './scan-form';
import { asGiven } from './scanned';
import { ScannedTable } from './scanned-table';
import { useScanned } from './use-scanned';
import { Allowed } from '../parts/allowed';

export function ExpectForm() {
  const { t } = useWords();
  const navigate = useNavigate();
  const scanned = useScanned();
  const [facts, setFacts] = useState(NO_DOCUMENT);
  const save = useOperation(api.deliveries.expect.mutationOptions(), {
    done: () => t('deliveries.expected'),
    onDone: ({ delivery }) => void navigate({ to: '/deliveries/$id', params: { id: String(delivery.id) } }),
  });
  return (
    <Stack gap="md" maw={900}>
      <Section title={t('deliveries.document')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          <DocumentFields facts={facts} onChange={setFacts} />
        </SimpleGrid>
      </Section>
      <Section title={t('deliveries.lines')} flush>
        <Stack px="md" pb="sm">
          <ScanForm onScan={scanned.scan} />
        </Stack>
        <ScannedTable scanned={scanned} awaited={null} />
      </Section>
      <Group justify="flex-end">
        <Allowed to="deliveries.expect">
          <Button
            loading={save.isPending}
            disabled={scanned.lines.length === 0 || scanned.asked.size > 0}
            onClick={() => save.mutate({ ...givenFacts(facts), lines: scanned.lines.map(asGiven) })}
          >
            {t('deliveries.saveExpected')}
          </Button>
        </Allowed>
      </Group>
    </Stack>
  );
}

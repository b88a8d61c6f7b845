import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeliveryDetail } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { Section } from '../parts/section';
import { useOperation } from '../parts/use-operation';
import { deliveryName } from '../parts/delivery-name';
import { DocumentFields, givenFacts, NO_DOCUMENT } from './document-fields';
import { ReceiptAnswer } from './receipt-answer';
import { ScanForm } from './scan-form';
import { asGiven } from './scanned';
import { ScannedTable } from './scanned-table';
import { useScanned } from './use-scanned';
import { Allowed } from '../parts/allowed';

const OPEN = 200;

export function ReceiveForm({ expectedId }: { expectedId: number | null }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const scanned = useScanned();
  const [facts, setFacts] = useState(NO_DOCUMENT);
  // One form is one receipt, however often its button is pressed.
  const [key] = useState(() => crypto.randomUUID());
  const awaited = useAwaited(expectedId, words);
  const book = useOperation(api.deliveries.receive.mutationOptions(), {
    done: ({ state }) => (state === 'booked' ? t('deliveries.bookedNow') : null),
    onDone: ({ state, delivery, notes }) => {
      if (state === 'booked' && delivery !== null && notes.length === 0)
        void navigate({ to: '/deliveries/$id', params: { id: String(delivery.id) } });
    },
  });
  const answer = book.data?.ok ? book.data.value : null;
  const receive = (force: boolean) =>
    book.mutate({
      ...givenFacts(facts),
      ...(expectedId === null ? {} : { expectedId }),
      lines: scanned.lines.filter(({ quantity }) => quantity > 0).map(asGiven),
      key,
      force,
    });
  if (answer?.state === 'booked') return <ReceiptAnswer answer={answer} />;
  return (
    <Stack gap="md" maw={900}>
      <Section title={t('deliveries.document')}>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} mt="xs">
          <Select
            label={t('deliveries.against')}
            value={expectedId === null ? '' : String(expectedId)}
            data={[{ value: '', label: t('deliveries.againstNone') }, ...awaited.choices]}
            onChange={(value) =>
              void navigate({
                to: '/deliveries/receive',
                search: value ? { expected: Number(value) } : {},
                replace: true,
              })
            }
          />
          <DocumentFields facts={facts} onChange={setFacts} withoutSupplier={expectedId !== null} />
        </SimpleGrid>
      </Section>
      <Section title={t('deliveries.lines')} flush>
        <Stack px="md" pb="sm">
          <ScanForm onScan={scanned.scan} />
        </Stack>
        <ScannedTable scanned={scanned} awaited={awaited.quantities} />
      </Section>
      {answer !== null && <ReceiptAnswer answer={answer} onForce={() => receive(true)} busy={book.isPending} />}
      <Group justify="flex-end">
        <Allowed to="deliveries.receive">
          <Button
            size="sm"
            loading={book.isPending}
            disabled={scanned.lines.length === 0 || scanned.asked.size > 0}
            onClick={() => receive(false)}
          >
            {scanned.lines.length === 0
              ? t('deliveries.bookNothing')
              : t('deliveries.book', { count: scanned.lines.length })}
          </Button>
        </Allowed>
      </Group>
    </Stack>
  );
}

/** Deliveries that are still to come, and what is awaited of the one that is being unloaded. */
function useAwaited(expectedId: number | null, words: Words) {
  const open = useQuery(api.deliveries.list.queryOptions({ input: { role: 'expected', limit: OPEN } }));
  const detail = useQuery({
    ...api.deliveries.show.queryOptions({ input: { id: expectedId ?? 0 } }),
    enabled: expectedId !== null,
  });
  const choices = (open.data?.items ?? [])
    .filter(({ state }) => state === 'expected' || state === 'part_received')
    .map((delivery) => ({
      value: String(delivery.id),
      label: [deliveryName(delivery, words), delivery.supplier].filter((part) => part !== null).join(' · '),
    }));
  const lines = expectedId !== null && detail.data?.ok ? detail.data.value.lines : null;
  return { choices, quantities: lines === null ? null : stillToCome(lines, words) };
}

function stillToCome(lines: DeliveryDetail['lines'], { quantity }: Words): Map<string, string> {
  return new Map(
    lines.flatMap(({ sku, quantity: ordered, matched, unitScale }) =>
      sku === null ? [] : [[sku, quantity(Math.max(0, ordered - matched), unitScale)] as const],
    ),
  );
}

import { Button, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { Allowed } from '../parts/page/allowed';
import { deliveryName } from '../parts/names/delivery-name';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { useOperation } from '../parts/use-operation';
import type { ScanLine } from '../scanning/scan-list';
import { ScanStation } from '../scanning/scan-station';
import { useDraft } from '../scanning/use-draft';
import { StartOver } from '../scanning/start-over';
import { useScanList } from '../scanning/use-scan-list';
import styles from '../warehouse/warehouse.module.css';
import { DocumentFields, type DocumentFacts, givenFacts, NO_DOCUMENT } from './document-fields';
import { ReceiptAnswer } from './receipt-answer';
import { ReceiptSummary } from './receipt-summary';
import { asGiven, type AwaitedProduct, awaitedProducts, receivingLines } from './receiving';
import { receivingVerdict } from './receiving-rows';
import { ReceivingTable } from './receiving-table';
import { ListSelect } from '../parts/search/list-select';

const OPEN = 200;
const PHONE = '(max-width: 480px)';

/** Receiving: nothing is scanned before it is known what is awaited, so that no line is judged wrongly. */
export function ReceiveForm({ expectedId }: { expectedId: number | null }) {
  const { t } = useWords();
  const detail = useQuery({
    ...api.deliveries.show.queryOptions({ input: { id: expectedId ?? 0 } }),
    enabled: expectedId !== null,
  });
  if (expectedId === null) return <Receiving key="free" expectedId={null} awaited={null} />;
  if (detail.isLoadingError) return <FaultNotice error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.isPending) return <Loading words={t('deliveries.loadingOne')} lines={8} />;
  const awaited = detail.data.ok ? awaitedProducts(detail.data.value.lines) : null;
  return <Receiving key={expectedId} expectedId={expectedId} awaited={awaited} />;
}

interface ReceivingProps {
  readonly expectedId: number | null;
  readonly awaited: readonly AwaitedProduct[] | null;
}

interface ReceiptPaper extends DocumentFacts {
  /** One receipt, however often it is sent. */
  readonly key: string;
}

function Receiving({ expectedId, awaited }: ReceivingProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const work = `receive.${expectedId ?? 'free'}`;
  const paper = useDraft<ReceiptPaper>({ work, part: 'paper', empty: newPaper, isValid: isPaper });
  const list = useScanList(work);
  // Its height has room for what is scanned or for the paper: scanning begins at once, the paper can wait.
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  const [finishing, setFinishing] = useState(false);
  const choices = useOpenDeliveries(words);
  const book = useOperation(api.deliveries.receive.mutationOptions(), {
    // With remarks the screen stays, and says it itself.
    done: ({ state, notes }) => (state === 'booked' && notes.length === 0 ? t('deliveries.bookedNow') : null),
    onDone: ({ state, delivery, notes }) => {
      if (state !== 'booked') return;
      list.clear();
      paper.clear();
      if (delivery !== null && notes.length === 0)
        void navigate({ to: '/deliveries/$id', params: { id: String(delivery.id) } });
    },
  });
  const startOver = () => (list.clear(), paper.clear());
  const answer = book.data?.ok ? book.data.value : null;
  if (answer?.state === 'booked') return <ReceiptAnswer answer={answer} onNext={() => book.reset()} />;
  const lines = receivingLines(awaited, list.lines);
  const given = list.lines.filter(({ quantity }) => quantity > 0);
  const { key, ...facts } = paper.value;
  const receive = (force: boolean) =>
    book.mutate({
      ...givenFacts(facts),
      ...(expectedId === null ? {} : { expectedId }),
      lines: given.map(asGiven),
      key,
      force,
    });
  if (finishing) {
    return (
      <ReceiptSummary
        lines={lines}
        compares={awaited !== null}
        busy={book.isPending}
        onBack={() => setFinishing(false)}
        onBook={() => receive(false)}
      >
        {answer !== null && <ReceiptAnswer answer={answer} onForce={() => receive(true)} busy={book.isPending} />}
      </ReceiptSummary>
    );
  }
  const judge = (line: ScanLine) => {
    const found = lines.find(({ id }) => id === line.id);
    return receivingVerdict(found ?? { id: line.id, awaited: null, line, state: 'asked', off: 0 }, words);
  };
  const document = (
    <Paper component="section" aria-label={t('deliveries.document')} px="md" py="xs">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <ListSelect
          label={t('deliveries.against')}
          value={expectedId === null ? '' : String(expectedId)}
          data={[{ value: '', label: t('deliveries.againstNone') }, ...choices]}
          allowDeselect={false}
          onChange={(value) =>
            void navigate({
              to: '/deliveries/receive',
              search: value ? { expected: Number(value) } : {},
              replace: true,
            })
          }
        />
        <DocumentFields
          facts={facts}
          onChange={(change) => paper.set((before) => ({ ...before, ...change }))}
          withoutSupplier={expectedId !== null}
        />
      </SimpleGrid>
    </Paper>
  );
  return (
    <Stack gap="md">
      {!isPhone && document}
      <ScanStation work={work} list={list} judge={judge} onDrop={startOver}>
        {(onAttach) => (
          <>
            {isPhone && document}
            <ReceivingTable lines={lines} compares={awaited !== null} list={list} onAttach={onAttach} />
            <div className={styles.foot} data-foot>
              <StartOver onConfirm={startOver} />
              <Allowed to="deliveries.receive">
                <Button
                  size="md"
                  disabled={given.length === 0 || given.some(({ state }) => state === 'asked')}
                  onClick={() => setFinishing(true)}
                >
                  {t('warehouse.receive.finish')}
                </Button>
              </Allowed>
            </div>
          </>
        )}
      </ScanStation>
    </Stack>
  );
}

const newPaper = (): ReceiptPaper => ({ ...NO_DOCUMENT, key: crypto.randomUUID() });

function isPaper(value: unknown): value is ReceiptPaper {
  const paper = value as Partial<ReceiptPaper> | null;
  return typeof paper?.key === 'string' && typeof paper.supplier === 'string' && typeof paper.number === 'string';
}

/** Deliveries that are still to come. */
function useOpenDeliveries(words: Words) {
  const open = useQuery(api.deliveries.list.queryOptions({ input: { role: 'expected', limit: OPEN } }));
  return (open.data?.items ?? [])
    .filter(({ state }) => state === 'expected' || state === 'part_received')
    .map((delivery) => ({
      value: String(delivery.id),
      label: [deliveryName(delivery, words), delivery.supplier].filter((part) => part !== null).join(' · '),
    }));
}

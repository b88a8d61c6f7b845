import { Checkbox, Group, NumberInput, Select, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type LabelPaper } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { BackLink } from '../parts/page/back-link';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import type { ScanLine } from '../scanning/scan-list';
import { ScanStation } from '../scanning/scan-station';
import { type ScanRow, ScanTable } from '../scanning/scan-table';
import { type ScanVerdict, useScanList } from '../scanning/use-scan-list';
import { LABELS_ON_SHEET, LABEL_PAPER_NAMES, storedPaper, storePaper } from './label-papers';
import { PaperButtons } from './paper-buttons';
import { useChosenProducts } from './use-chosen-products';
import { usePaper } from './use-paper';
import { WarehouseFrame } from './warehouse-frame';
import styles from './warehouse.module.css';

const route = getRouteApi('/warehouse/labels');

/** Labels for what is scanned or was chosen elsewhere, or for all that a delivery brought. */
export function LabelsPage() {
  const { t } = useWords();
  const { delivery } = route.useSearch();
  return (
    <WarehouseFrame description={t('warehouse.labelling.description')}>
      {delivery === undefined ? <ScannedLabels /> : <DeliveryLabels key={delivery} deliveryId={delivery} />}
    </WarehouseFrame>
  );
}

interface LabelChoice {
  readonly paper: LabelPaper;
  readonly startAt: number;
  readonly withPrice: boolean;
}

function useLabels() {
  const [choice, setChoice] = useState<LabelChoice>(() => ({ paper: storedPaper(), startAt: 1, withPrice: true }));
  const paper = usePaper(api.documents.labels.mutationOptions());
  return { choice, setChoice, paper };
}

function DeliveryLabels({ deliveryId }: { deliveryId: number }) {
  const { t, language } = useWords();
  const { choice, setChoice, paper } = useLabels();
  return (
    <Section
      title={t('warehouse.labelling.forDelivery')}
      description={t('warehouse.labelling.forDeliveryText')}
      actions={<BackLink to="/deliveries">{t('warehouse.deliveries')}</BackLink>}
    >
      <LabelFields choice={choice} onChange={setChoice} />
      <Group gap="xs" mt="md">
        <PaperButtons
          size="md"
          main={t('warehouse.labelling.printDelivery')}
          paper={paper}
          input={{ deliveryId, ...choice, language }}
        />
      </Group>
    </Section>
  );
}

function ScannedLabels() {
  const words = useWords();
  const { t, language } = words;
  const { choice, setChoice, paper } = useLabels();
  const list = useScanList('labels');
  const chosen = useChosenProducts(route.useSearch(), list.addProducts);
  const judge = (line: ScanLine) => judged(line, words);
  const wanted = list.lines.flatMap(({ product, quantity }) =>
    product ? [{ sku: product.sku, copies: quantity }] : [],
  );
  const total = wanted.reduce((sum, { copies }) => sum + copies, 0);
  const isWhole = wanted.every(({ copies }) => Number.isInteger(copies));
  return (
    <ScanStation work="labels" list={list} judge={judge} onDrop={list.clear}>
      {(onAttach) => (
        <>
          {chosen.isFetching && <Loading words={t('warehouse.labelling.finding')} lines={2} />}
          {chosen.isError && <FaultNotice error={chosen.error} onRetry={() => void chosen.refetch()} />}
          <Section title={t('warehouse.labels')} flush>
            {list.lines.length === 0 ? (
              <Text size="sm" c="dimmed" px="md" pb="md">
                {t('warehouse.labelling.nothing')}
              </Text>
            ) : (
              <ScanTable
                label={t('deliveries.scanned')}
                figures={[]}
                rows={list.lines.map((line) => rowOf(line, words))}
                list={list}
                onAttach={onAttach}
              />
            )}
          </Section>
          {!isWhole && <Notice tone="warn" title={t('warehouse.labelling.whole')} />}
          <div className={styles.foot} data-foot="tall">
            <LabelFields choice={choice} onChange={setChoice} />
            <Group gap="xs">
              <PaperButtons
                size="md"
                main={t('warehouse.labelling.print', { count: total })}
                disabled={total === 0 || !isWhole}
                paper={paper}
                input={{ lines: wanted, ...choice, language }}
              />
            </Group>
          </div>
        </>
      )}
    </ScanStation>
  );
}

function LabelFields({ choice, onChange }: { choice: LabelChoice; onChange: (choice: LabelChoice) => void }) {
  const { t } = useWords();
  const onSheet = LABELS_ON_SHEET[choice.paper];
  return (
    <Group align="end" flex="1 1 340px">
      <Select
        size="md"
        flex="1 1 17rem"
        maw="24rem"
        label={t('warehouse.labelling.paper')}
        allowDeselect={false}
        value={choice.paper}
        data={LABEL_PAPER_NAMES.map((paper) => ({ value: paper, label: t(`warehouse.labelling.papers.${paper}`) }))}
        onChange={(value) => {
          const paper = LABEL_PAPER_NAMES.find((one) => one === value);
          if (paper === undefined) return;
          storePaper(paper);
          onChange({ ...choice, paper, startAt: 1 });
        }}
      />
      {onSheet !== null && (
        <NumberInput
          size="md"
          w="10rem"
          label={t('warehouse.labelling.startAt')}
          min={1}
          max={onSheet}
          allowDecimal={false}
          value={choice.startAt}
          onChange={(value) => typeof value === 'number' && value >= 1 && onChange({ ...choice, startAt: value })}
        />
      )}
      <Checkbox
        size="md"
        pb={10}
        label={t('warehouse.labelling.withPrice')}
        checked={choice.withPrice}
        onChange={(event) => onChange({ ...choice, withPrice: event.currentTarget.checked })}
      />
    </Group>
  );
}

function judged({ state, misread }: ScanLine, { t }: Words): ScanVerdict {
  if (state === 'asked') return { tone: 'info', words: t('warehouse.verdict.asked'), sound: 'ok' };
  if (state === 'known') return { tone: 'ok', words: t('warehouse.verdict.added'), sound: 'ok' };
  return misread
    ? { tone: 'warn', words: t('warehouse.verdict.misread'), sound: 'attention' }
    : { tone: 'bad', words: t('warehouse.verdict.unknown'), sound: 'unknown' };
}

function rowOf(line: ScanLine, words: Words): ScanRow {
  const { product } = line;
  const { tone, words: said } = judged(line, words);
  return {
    id: line.id,
    name: product?.name ?? line.code,
    sku: product?.sku ?? null,
    line,
    figures: [],
    tone,
    words: said,
    calm: false,
  };
}

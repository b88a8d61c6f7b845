import { Button, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Booked, ComparedLine, LocationView } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { Section } from '../parts/page/section';
import type { ScanLine } from '../scanning/scan-list';
import { ScanStation } from '../scanning/scan-station';
import { StartOver } from '../scanning/start-over';
import { type ScanRow, ScanTable } from '../scanning/scan-table';
import { type ScanVerdict, useScanList } from '../scanning/use-scan-list';
import { CountReview } from './count-review';
import { type CountPlan, countedLines } from './counting';
import styles from './warehouse.module.css';

interface CountingProps {
  readonly plan: CountPlan;
  readonly locations: readonly LocationView[];
  readonly onDrop: () => void;
  readonly onBooked: (booked: Booked) => void;
}

export function Counting({ plan, locations, onDrop, onBooked }: CountingProps) {
  const words = useWords();
  const { t } = words;
  const [reviewing, setReviewing] = useState(false);
  const list = useScanList('count');
  const judge = (line: ScanLine) => judged(line, words);
  const lines = countedLines(list.lines);
  const compared = useQuery({
    ...api.warehouse.compare.queryOptions({ input: { location: plan.location, lines } }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  });
  const bySku = new Map(compared.data?.ok ? compared.data.value.lines.map((line) => [line.sku, line]) : []);
  const place = locations.find(({ code }) => code === plan.location)?.name ?? plan.location;
  if (reviewing) {
    return (
      <CountReview
        plan={plan}
        lines={list.lines}
        onBack={() => setReviewing(false)}
        onBooked={(answer) => {
          list.clear();
          onBooked(answer);
        }}
      />
    );
  }
  const shows = !plan.blind;
  return (
    <ScanStation work="count" list={list} judge={judge} onDrop={() => (list.clear(), onDrop())}>
      {(onAttach) => (
        <>
          <Section title={t('warehouse.counting.where', { place })} flush>
            {list.lines.length === 0 ? (
              <Text size="sm" c="dimmed" px="md" pb="md">
                {t('warehouse.counting.nothing')}
              </Text>
            ) : (
              <ScanTable
                label={t('deliveries.scanned')}
                figures={shows ? [t('warehouse.counting.expected'), t('warehouse.counting.difference')] : []}
                rows={list.lines.map((line) => rowOf(line, bySku.get(line.product?.sku ?? ''), shows, words))}
                list={list}
                onAttach={onAttach}
              />
            )}
          </Section>
          <div className={styles.foot} data-foot>
            <StartOver onConfirm={() => (list.clear(), onDrop())} />
            <Button size="md" disabled={list.lines.length === 0} onClick={() => setReviewing(true)}>
              {t('warehouse.counting.review')}
            </Button>
          </div>
        </>
      )}
    </ScanStation>
  );
}

function judged({ state, misread, product, quantity }: ScanLine, { t }: Words): ScanVerdict {
  if (state === 'asked') return { tone: 'info', words: t('warehouse.verdict.asked'), sound: 'ok' };
  if (product === null) {
    return misread
      ? { tone: 'warn', words: t('warehouse.verdict.misread'), sound: 'attention' }
      : { tone: 'bad', words: t('warehouse.verdict.unknown'), sound: 'unknown' };
  }
  return { tone: quantity > 0 ? 'ok' : 'warn', words: t('warehouse.verdict.counted'), sound: 'ok' };
}

function rowOf(line: ScanLine, compared: ComparedLine | undefined, shows: boolean, words: Words): ScanRow {
  const { t, quantity, signed } = words;
  const { product } = line;
  const scale = product?.unitScale ?? 1;
  // Until the engine has compared this quantity, the last answer is of another one.
  const answer = product !== null && compared ? compared : undefined;
  const difference = answer?.difference ?? 0;
  const amount = quantity(Math.abs(difference), scale);
  const verdict = judged(line, words);
  const said = (): Pick<ScanRow, 'tone' | 'words' | 'calm'> => {
    if (product === null) return { ...verdict, calm: false };
    if (!shows) return { tone: 'ok', words: t('warehouse.counting.counted'), calm: false };
    if (!answer) return { tone: 'info', words: t('warehouse.counting.checking'), calm: false };
    if (answer.datedLater) return { tone: 'bad', words: t('warehouse.counting.later'), calm: false };
    if (difference === 0) return { tone: 'ok', words: t('warehouse.counting.agrees'), calm: true };
    const text = difference < 0 ? 'warehouse.counting.lacks' : 'warehouse.counting.over';
    return { tone: 'warn', words: t(text, { quantity: amount }), calm: false };
  };
  const figures = shows
    ? [
        answer ? quantity(answer.expected, scale) : NOTHING,
        answer && difference !== 0 ? signed(difference, scale) : NOTHING,
      ]
    : [];
  return { id: line.id, name: product?.name ?? line.code, sku: product?.sku ?? null, line, figures, ...said() };
}

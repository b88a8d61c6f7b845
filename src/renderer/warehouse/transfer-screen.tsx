import { Button, SimpleGrid, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Booked, LocationView } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { locationChoices } from '../parts/names/location-names';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { countedUnits, type ScanLine } from '../scanning/scan-list';
import { ScanStation } from '../scanning/scan-station';
import { StartOver } from '../scanning/start-over';
import { type ScanRow, ScanTable } from '../scanning/scan-table';
import { useDraft } from '../scanning/use-draft';
import { type ScanVerdict, useScanList } from '../scanning/use-scan-list';
import styles from './warehouse.module.css';
import { ListSelect } from '../parts/search/list-select';

interface TransferPlan {
  readonly from: string;
  readonly to: string;
  /** Under which it is booked once. */
  readonly key: string;
}

interface TransferringProps {
  readonly locations: readonly LocationView[];
  readonly onBooked: (booked: Booked & { from: string; to: string }) => void;
}

/** More levels than one question answers; the rest are judged by the engine when it books. */
const MOST_ASKED = 500;

export function Transferring({ locations, onBooked }: TransferringProps) {
  const words = useWords();
  const { t } = words;
  const plan = useDraft<TransferPlan>({
    work: 'transfer',
    part: 'plan',
    empty: () => newPlan(locations),
    isValid: isPlan,
  });
  const { from, to, key } = plan.value;
  const list = useScanList('transfer');
  const skus = list.lines.flatMap(({ product }) => (product ? [product.sku] : [])).slice(0, MOST_ASKED);
  const levels = useQuery({
    ...api.warehouse.find.queryOptions({ input: { codes: skus, location: from } }),
    enabled: skus.length > 0 && from !== '',
    placeholderData: keepPreviousData,
  });
  const answers = levels.data ?? [];
  const onHand = new Map(
    answers.flatMap(({ product }) => (product ? [[product.sku, product.onHand ?? 0] as const] : [])),
  );
  const startOver = () => (list.clear(), plan.clear());
  const judge = (line: ScanLine) => judged(line, onHand, words);
  const nameOf = (code: string) => locations.find((location) => location.code === code)?.name ?? code;
  const book = useOperation(api.ledger.transfer.mutationOptions(), {
    onDone: (answer) => {
      list.clear();
      plan.clear();
      onBooked({ ...answer, from: nameOf(from), to: nameOf(to) });
    },
  });
  const choices = locationChoices(locations);
  const moved = list.lines.filter(({ product, quantity }) => product !== null && quantity > 0);
  const unknown = list.lines.filter(({ product }) => product === null).length;
  const over = moved.some((line) => shortBy(line, onHand) > 0);
  const isPlace = from !== '' && to !== '' && from !== to;
  return (
    <ScanStation work="transfer" list={list} judge={judge} onDrop={startOver}>
      {(onAttach) => (
        <>
          <Section title={t('warehouse.transfer')} flush>
            <SimpleGrid cols={{ base: 1, xs: 2 }} px="md" pb="sm" maw={640}>
              <ListSelect
                size="md"
                label={t('warehouse.moving.from')}
                placeholder={t('warehouse.moving.choose')}
                allowDeselect={false}
                value={from}
                data={choices}
                onChange={(value) => plan.set((before) => ({ ...before, from: value ?? '' }))}
              />
              <ListSelect
                size="md"
                label={t('warehouse.moving.to')}
                placeholder={t('warehouse.moving.choose')}
                allowDeselect={false}
                value={to}
                data={choices}
                error={from === to ? t('warehouse.moving.same') : null}
                onChange={(value) => plan.set((before) => ({ ...before, to: value ?? '' }))}
              />
            </SimpleGrid>
            {list.lines.length === 0 ? (
              <Text size="sm" c="dimmed" px="md" pb="md">
                {t('warehouse.moving.nothing')}
              </Text>
            ) : (
              <ScanTable
                label={t('deliveries.scanned')}
                figures={[t('warehouse.moving.available')]}
                rows={list.lines.map((line) => rowOf(line, onHand, words))}
                list={list}
                onAttach={onAttach}
              />
            )}
          </Section>
          {over && (
            <Notice tone="warn" title={t('warehouse.moving.over')}>
              <Text size="sm">{t('warehouse.moving.overText')}</Text>
            </Notice>
          )}
          {unknown > 0 && <Notice tone="warn" title={t('warehouse.unknownLeft', { count: unknown })} />}
          <div className={styles.foot} data-foot>
            <StartOver onConfirm={startOver} />
            <Button
              size="md"
              loading={book.isPending}
              disabled={!isPlace || moved.length === 0 || unknown > 0 || over}
              onClick={() =>
                book.mutate({
                  from,
                  to,
                  key,
                  lines: moved.map(({ product, quantity }) => ({ sku: product?.sku ?? '', quantity })),
                })
              }
            >
              {moved.length === 0
                ? t('warehouse.moving.bookNothing')
                : t('warehouse.moving.book', { count: moved.length })}
            </Button>
          </div>
        </>
      )}
    </ScanStation>
  );
}

function newPlan(locations: readonly LocationView[]): TransferPlan {
  const [from, to] = locations;
  return { from: from?.code ?? '', to: locations.length === 2 ? (to?.code ?? '') : '', key: crypto.randomUUID() };
}

function isPlan(value: unknown): value is TransferPlan {
  const plan = value as Partial<TransferPlan> | null;
  return typeof plan?.from === 'string' && typeof plan.to === 'string' && typeof plan.key === 'string';
}

type Levels = ReadonlyMap<string, number>;

/** In counted units: how many more than lie there. */
function shortBy(line: ScanLine, onHand: Levels): number {
  const level = line.product === null ? undefined : onHand.get(line.product.sku);
  return level === undefined ? 0 : Math.max(0, countedUnits(line) - level);
}

function judged(line: ScanLine, onHand: Levels, { t, quantity }: Words): ScanVerdict {
  const { state, misread, product } = line;
  const level = product === null ? undefined : onHand.get(product.sku);
  if (product === null && state !== 'asked') {
    return misread
      ? { tone: 'warn', words: t('warehouse.verdict.misread'), sound: 'attention' }
      : { tone: 'bad', words: t('warehouse.verdict.unknown'), sound: 'unknown' };
  }
  if (level === undefined) return { tone: 'info', words: t('warehouse.verdict.asked'), sound: 'ok' };
  if (shortBy(line, onHand) === 0) return { tone: 'ok', words: t('warehouse.verdict.added'), sound: 'ok' };
  const has = quantity(level, product?.unitScale);
  return { tone: 'warn', words: t('warehouse.verdict.short', { quantity: has }), sound: 'attention' };
}

function rowOf(line: ScanLine, onHand: Levels, words: Words): ScanRow {
  const { t, quantity } = words;
  const { product } = line;
  const level = product === null ? undefined : onHand.get(product.sku);
  const short = shortBy(line, onHand);
  const verdict = judged(line, onHand, words);
  const text =
    verdict.tone === 'ok'
      ? t('warehouse.moving.enough')
      : short > 0
        ? t('warehouse.moving.short', { quantity: quantity(short, product?.unitScale) })
        : verdict.words;
  return {
    id: line.id,
    name: product?.name ?? line.code,
    sku: product?.sku ?? null,
    line,
    figures: [level === undefined ? NOTHING : quantity(level, product?.unitScale)],
    tone: verdict.tone,
    words: text,
    calm: false,
  };
}

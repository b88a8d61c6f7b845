import { Stack, Text } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { OfferPreview, OfferRuleView, ProblemView } from '../../contract';
import { api } from '../client/api';
import { Advice } from '../advice/advice';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Figure, Figures } from '../parts/figures';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { PagedTable } from '../parts/tables/paged-table';
import { Section } from '../parts/page/section';
import { PAGE_SIZE, type PageSource } from '../parts/tables/use-pages';
import { useMoveColumns } from './move-columns';
import styles from './prices.module.css';

type Answer = Awaited<ReturnType<typeof api.offers.preview.call>>;

interface RulePreviewProps {
  readonly channel: string;
  readonly category: string | null;
  readonly rule: OfferRuleView;
  /** False while some field cannot be understood. */
  readonly complete: boolean;
  /** What can be done with it, below what it would change. */
  readonly children: ReactNode;
}

/** What the draft would change, over the whole catalogue: in numbers, then product by product. */
export function RulePreview({ channel, category, rule, complete, children }: RulePreviewProps) {
  const { t } = useWords();
  const question = JSON.stringify([channel, category, rule]);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.offers.preview.queryOptions({ input: { channel, category, rule, ...page }, enabled: complete }),
      read: (answer: Answer) => (answer.ok ? { items: answer.value.moves, total: answer.value.changed } : null),
    }),
    [channel, category, rule, complete],
  );
  const head = useQuery({ ...source.ask({ offset: 0, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  return (
    <Section title={t('prices.preview.title')} description={t('prices.preview.text')}>
      <Stack gap="sm" mt="xs" aria-busy={head.isFetching} data-testid="rule-preview">
        {!complete && <Notice tone="warn" title={t('prices.preview.fixFirst')} />}
        {head.isError && <FaultNotice error={head.error} onRetry={() => void head.refetch()} />}
        {head.isPending && <Loading words={t('prices.preview.loading')} />}
        {head.data?.ok === false && <Refused problem={head.data.problem} />}
        {head.data?.ok === true && (
          <div style={{ opacity: complete && !head.isPlaceholderData ? 1 : 0.6 }}>
            <Known preview={head.data.value} source={source} question={question} />
          </div>
        )}
        {children}
      </Stack>
    </Section>
  );
}

function Refused({ problem }: { problem: ProblemView }) {
  const { describe } = useWords();
  const { what, next } = describe(problem);
  return (
    <Notice tone="warn" title={what}>
      <Text size="sm">{next !== null && <Advice text={next} problem={problem} />}</Text>
    </Notice>
  );
}

interface KnownProps {
  readonly preview: OfferPreview;
  readonly source: PageSource<Answer, OfferPreview['moves'][number]>;
  readonly question: string;
}

function Known({ preview, source, question }: KnownProps) {
  const { t, count } = useWords();
  const columns = useMoveColumns(preview.currency);
  if (preview.changed === 0) {
    return (
      <>
        <EmptyState icon={IconEqual} title={t('prices.preview.nothing')} text={t('prices.preview.nothingText')} />
        <Warnings preview={preview} />
      </>
    );
  }
  const rare = (['priced', 'unpriced', 'quantitiesUp', 'quantitiesDown', 'soldOut'] as const).filter(
    (name) => preview[name] > 0,
  );
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {t('prices.preview.changed', { count: preview.changed, products: count(preview.products) })}
      </Text>
      <Figures>
        {(['pricesUp', 'pricesDown', 'belowMargin', ...rare] as const).map((name) => (
          <Figure key={name} label={t(`prices.preview.${name}`)} value={count(preview[name])} />
        ))}
      </Figures>
      <Warnings preview={preview} />
      <Text size="sm" c="dimmed">
        {t('prices.preview.moves')}
      </Text>
      <div className={styles.moves}>
        <PagedTable
          label={t('prices.preview.moves')}
          columns={columns}
          source={source}
          question={question}
          rowHeight={54}
          loadingWords={t('prices.preview.loading')}
          empty={null}
        />
      </div>
    </Stack>
  );
}

function Warnings({ preview }: { preview: OfferPreview }) {
  const { t } = useWords();
  const said = [
    preview.belowMargin > 0 && t('prices.preview.belowMarginNote', { count: preview.belowMargin }),
    preview.withoutCost > 0 && t('prices.preview.withoutCost', { count: preview.withoutCost }),
    preview.withoutVat > 0 && t('prices.preview.withoutVat', { count: preview.withoutVat }),
  ].filter((sentence) => sentence !== false);
  if (said.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={said.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    />
  );
}

import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { BulkPlan, BulkRow } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Figure, Figures } from '../parts/figures';
import { Loading } from '../parts/page/loading';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { Notice } from '../parts/notices/notice';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { useSayUndoable, withdrawUndo } from '../product/say-undoable';
import { BulkRows } from './bulk-rows';

interface BulkPreviewProps {
  readonly id: number;
  /** Previews the same change again for products that were changed meanwhile. */
  readonly onAgain: (plan: BulkPlan, skus: string[]) => void;
}

/** What a plan would do, in numbers, channel by channel and product by product; and the doing of it. */
export function BulkPreview({ id, onAgain }: BulkPreviewProps) {
  const { t } = useWords();
  const plan = useQuery(api.bulk.show.queryOptions({ input: { id } }));
  if (plan.isPending) {
    return (
      <Section title={t('bulk.previewTitle')}>
        <Loading words={t('bulk.loading')} lines={8} />
      </Section>
    );
  }
  if (plan.isError) return <FaultNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data.ok) {
    return (
      <Section title={t('bulk.previewTitle')}>
        <ProblemWords problem={plan.data.problem} />
      </Section>
    );
  }
  return <Known plan={plan.data.value} onAgain={onAgain} onApplied={() => void plan.refetch()} />;
}

interface KnownProps {
  readonly plan: BulkPlan;
  readonly onAgain: BulkPreviewProps['onAgain'];
  readonly onApplied: () => void;
}

function Known({ plan, onAgain, onApplied }: KnownProps) {
  const { t, count, percent } = useWords();
  const { changed = 0, unchanged = 0, refused = 0, meanwhile = 0 } = plan.counts;
  const [verdict, setVerdict] = useState<BulkRow['verdict'] | 'all'>('all');
  const done = plan.posting !== null;
  const sentence = useRef<HTMLParagraphElement>(null);
  // On a phone the form fills the window: else nothing would be seen to happen.
  useEffect(() => {
    sentence.current?.scrollIntoView({ block: 'nearest' });
  }, [plan.id]);
  return (
    <Section
      title={t(done ? 'bulk.doneTitle' : 'bulk.previewTitle')}
      description={t(done ? 'bulk.doneText' : 'bulk.previewText')}
      actions={done ? null : <Apply plan={plan} onApplied={onApplied} />}
    >
      <Stack gap="sm" mt="xs" data-testid="bulk-preview">
        <Text ref={sentence} fw={600} role="status">
          {t(done ? 'bulk.didChange' : 'bulk.willChange', { count: changed, products: count(plan.products) })}
        </Text>
        {plan.posting !== null && (
          <Notice tone="ok" title={t('bulk.applied', { id: plan.posting.id })}>
            <Link to="/changes" className="link">
              {t('bulk.toChange')}
            </Link>
          </Notice>
        )}
        {meanwhile > 0 && <Meanwhile plan={plan} count={meanwhile} onAgain={onAgain} />}
        {changed + unchanged + refused + meanwhile === 0 && (
          <EmptyState icon={IconEqual} title={t('bulk.forgotten')} text={t('bulk.forgottenText')} />
        )}
        <Figures>
          <Figure label={t('bulk.verdicts.changed')} value={count(changed)} />
          <Figure label={t('bulk.verdicts.unchanged')} value={count(unchanged)} />
          <Figure label={t('bulk.verdicts.refused')} value={count(refused)} />
          {plan.averageBp !== null && <Figure label={t('bulk.average')} value={percent(plan.averageBp, true)} />}
          {plan.belowCost > 0 && (
            <Figure label={t('bulk.belowCost')} value={count(plan.belowCost)} note={t('bulk.lifted')} />
          )}
        </Figures>
        <Reach plan={plan} />
        <BulkRows plan={plan} verdict={verdict} onVerdict={setVerdict} />
      </Stack>
    </Section>
  );
}

function Apply({ plan, onApplied }: Pick<KnownProps, 'plan' | 'onApplied'>) {
  const { t } = useWords();
  const say = useSayUndoable();
  const { changed = 0 } = plan.counts;
  const apply = useOperation(api.bulk.apply.mutationOptions(), {
    onDone: (applied) => say(() => t('bulk.said', { count: applied.counts.changed ?? 0 }), applied.posting),
  });
  return (
    <Button
      loading={apply.isPending}
      disabled={changed === 0}
      onClick={() => {
        withdrawUndo();
        apply.mutate({ id: plan.id }, { onSettled: onApplied });
      }}
    >
      {t('bulk.apply', { count: changed })}
    </Button>
  );
}

/** Where it would be seen. */
function Reach({ plan }: { plan: BulkPlan }) {
  const { t, count } = useWords();
  const reached = plan.reach.filter(({ changed }) => changed > 0);
  const first = useFirstOf(reached, ({ soldOut }) => soldOut > 0);
  if (reached.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('bulk.reachesNone')}
      </Text>
    );
  }
  const columns = (['changed', 'pricesUp', 'pricesDown', 'soldOut', 'belowMargin'] as const).filter(
    (column) => column === 'changed' || reached.some((one) => one[column] > 0),
  );
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('channels.channel')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="right">
                {t(`bulk.reach.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {first.shown.map((one) => (
            <Table.Tr key={one.channel}>
              <Table.Td>{one.channel}</Table.Td>
              {columns.map((column) => (
                <Table.Td key={column} ta="right" className="num">
                  {count(one[column])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ShowRest {...first} />
    </Table.ScrollContainer>
  );
}

const AGAIN_AT_ONCE = 500;

function Meanwhile({ plan, count, onAgain }: { plan: BulkPlan; count: number; onAgain: BulkPreviewProps['onAgain'] }) {
  const { t } = useWords();
  const left = useQuery(
    api.bulk.rows.queryOptions({ input: { id: plan.id, verdict: 'meanwhile', limit: AGAIN_AT_ONCE } }),
  );
  const skus = left.data?.items.map(({ sku }) => sku) ?? [];
  return (
    <Notice tone="warn" title={t('bulk.meanwhile', { count })}>
      <Group gap="sm">
        <Text size="sm">{t('bulk.meanwhileText')}</Text>
        <Button variant="default" size="compact-xs" disabled={skus.length === 0} onClick={() => onAgain(plan, skus)}>
          {t('bulk.again')}
        </Button>
      </Group>
    </Notice>
  );
}

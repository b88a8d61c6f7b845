import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Booked } from '../../contract';
import { api } from '../client/api';
import { Advice } from '../advice/advice';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Figure, Figures } from '../parts/figures';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import type { ScanLine } from '../scanning/scan-list';
import { countFigures, countedLines, type CountPlan } from './counting';
import { Differences } from './differences';
import { Uncounted } from './uncounted';
import styles from './warehouse.module.css';

interface CountReviewProps {
  readonly plan: CountPlan;
  readonly lines: readonly ScanLine[];
  readonly onBack: () => void;
  readonly onBooked: (booked: Booked) => void;
}

const SHOWN = 20;

/** What booking the count would change, and what becomes of what nobody counted. */
export function CountReview({ plan, lines, onBack, onBooked }: CountReviewProps) {
  const { t, money } = useWords();
  const [rest, setRest] = useState<'leave' | 'zero'>('leave');
  const counted = countedLines(lines);
  const unknown = lines.filter(({ product }) => product === null).length;
  const { location, category } = plan;
  const compared = useQuery(api.warehouse.compare.queryOptions({ input: { location, lines: counted } }));
  const scope = category === null ? {} : { category };
  const uncounted = useQuery({
    ...api.warehouse.uncounted.queryOptions({
      input: { location, ...scope, counted: counted.map(({ sku }) => sku), limit: SHOWN },
    }),
    enabled: plan.scope !== 'free',
  });
  const book = useOperation(api.ledger.count.mutationOptions(), { onDone: onBooked });
  if (compared.isError) return <FaultNotice error={compared.error} onRetry={() => void compared.refetch()} />;
  if (compared.isPending) return <Loading words={t('warehouse.counting.checking')} lines={6} />;
  if (!compared.data.ok) return <Problem problem={compared.data.problem} onBack={onBack} />;
  const { valueMinor, currency } = compared.data.value;
  const figures = countFigures(compared.data.value.lines);
  const left = uncounted.data?.ok ? uncounted.data.value : null;
  const zeroes = rest === 'zero' && left !== null ? left.total : 0;
  return (
    <Stack gap="md">
      <Section title={t('warehouse.counting.reviewTitle')} description={t('warehouse.counting.reviewText')}>
        <Figures>
          <Figure label={t('warehouse.counting.lines')} value={figures.counted} />
          <Figure label={t('warehouse.counting.agreeing')} value={figures.agreeing} />
          <Figure label={t('warehouse.counting.lacking')} value={figures.lacking} />
          <Figure label={t('warehouse.counting.surplus')} value={figures.surplus} />
          <Figure
            label={t('warehouse.counting.value')}
            value={money(valueMinor, currency)}
            note={t('warehouse.counting.valueText')}
          />
        </Figures>
        <Differences compared={compared.data.value.lines} lines={lines} />
      </Section>
      {unknown > 0 && <Notice tone="warn" title={t('warehouse.unknownLeft', { count: unknown })} />}
      {plan.scope !== 'free' && (
        <Section title={t('warehouse.counting.rest')}>
          {uncounted.isPending && <Loading words={t('warehouse.counting.checking')} lines={3} />}
          {uncounted.isError && <FaultNotice error={uncounted.error} onRetry={() => void uncounted.refetch()} />}
          {left?.total === 0 && <Text size="sm">{t('warehouse.counting.restNone')}</Text>}
          {left !== null && left.total > 0 && (
            <Stack gap="sm" mt="xs">
              <Text size="sm">{t('warehouse.counting.restText', { count: left.total })}</Text>
              <Uncounted uncounted={left} />
              <Radio.Group value={rest} onChange={(value) => setRest(value === 'zero' ? 'zero' : 'leave')}>
                <Stack gap="sm">
                  <Radio size="md" value="leave" label={t('warehouse.counting.restLeave')} />
                  <Radio
                    size="md"
                    value="zero"
                    label={t('warehouse.counting.restZero')}
                    description={t('warehouse.counting.restZeroValue', {
                      value: money(left.valueMinor, left.currency),
                    })}
                  />
                </Stack>
              </Radio.Group>
            </Stack>
          )}
        </Section>
      )}
      <div className={styles.foot} data-foot>
        <Button size="md" variant="default" onClick={onBack}>
          {t('warehouse.counting.back')}
        </Button>
        <Button
          size="md"
          {...(zeroes > 0 ? { color: 'red' } : {})}
          loading={book.isPending}
          disabled={unknown > 0 || (plan.scope !== 'free' && left === null)}
          onClick={() =>
            book.mutate({ location, lines: counted, key: plan.key, ...(zeroes > 0 ? { rest: scope } : {}) })
          }
        >
          {zeroes > 0 ? t('warehouse.counting.bookZero', { count: zeroes }) : t('warehouse.counting.book')}
        </Button>
      </div>
    </Stack>
  );
}

function Problem({
  problem,
  onBack,
}: {
  problem: Parameters<ReturnType<typeof useWords>['describe']>[0];
  onBack: () => void;
}) {
  const { t, describe } = useWords();
  const { what, next } = describe(problem);
  return (
    <Notice tone="bad" title={what}>
      <Text size="sm">{next !== null && <Advice text={next} problem={problem} />}</Text>
      <Group>
        <Button variant="default" onClick={onBack}>
          {t('warehouse.counting.back')}
        </Button>
      </Group>
    </Notice>
  );
}

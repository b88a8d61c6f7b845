import { useWords } from '../language';
import type { SyncFigureReport } from '../../contract';
import { NOTHING } from '../language/format';
import { Figure, Figures } from '../parts/figures';
import { timeLeft } from '../parts/time-left';
import type { Period } from '../charts/period-choice';

/** What no shop wants to learn from its customers: sold without having it, shown too late, stuck. */
export function OwnerFigures({ report, days }: { report: SyncFigureReport | null; days: Period }) {
  const words = useWords();
  const { t, count } = words;
  const time = (seconds: number | null) => (seconds === null ? NOTHING : timeLeft(seconds, words));
  const [first] = report?.oversold.items ?? [];
  return (
    <Figures>
      <Figure
        label={t('owner.oversold')}
        value={report === null ? NOTHING : count(report.oversold.sales)}
        note={
          first
            ? t('owner.oversoldFirst', { sku: first.sku, number: first.number })
            : t('owner.inDays', { count: days })
        }
        {...(first && { link: { to: '/sales', search: { q: first.number } } })}
      />
      <Figure label={t('owner.lag')} value={time(report?.p95Seconds ?? null)} note={t('owner.lagText')} />
      <Figure
        label={t('owner.soldOutLag')}
        value={time(report?.soldOutP95Seconds ?? null)}
        note={t('owner.soldOutLagText')}
      />
      <Figure
        label={t('owner.stuck')}
        value={report === null ? NOTHING : count(report.stuck.listings)}
        note={t('owner.stuckText')}
        link={{ to: '/products', search: { filter: 'out_of_step' } }}
      />
    </Figures>
  );
}

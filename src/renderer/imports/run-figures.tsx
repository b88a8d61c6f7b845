import type { ImportRunView, ProfileView } from '../../contract';
import { useWords } from '../language';
import { Figure, Figures } from '../parts/figures';

export function RunFigures({ run, kind }: { run: ImportRunView; kind: ProfileView['kind'] }) {
  const { t, count } = useWords();
  const { counts } = run;
  if (kind === 'delivery') return <DeliveryFigures run={run} />;
  return (
    <Figures>
      <Figure label={t('imports.counts.rows')} value={count(counts.rows)} />
      <Figure label={t('imports.counts.new')} value={count(counts.new)} />
      <Figure
        label={t('imports.counts.changed')}
        value={count(counts.changed)}
        note={
          counts.changed > 0
            ? t('imports.changedNote', { prices: count(counts.priceChanges), stock: count(counts.stockChanges) })
            : undefined
        }
      />
      <Figure
        label={t('imports.counts.unchanged')}
        value={count(counts.unchanged)}
        note={counts.skipped > 0 ? t('rows.skippedNote', { count: counts.skipped }) : undefined}
      />
      <Figure label={t('imports.counts.suspicious')} value={count(counts.suspicious)} />
      <Figure label={t('imports.counts.toZero')} value={count(counts.toZero)} />
      {counts.missing > 0 && <Figure label={t('imports.counts.missing')} value={count(counts.missing)} />}
      <Figure
        label={t('imports.counts.rejected')}
        value={count(counts.rejected)}
        note={
          counts.corrected > 0
            ? t('rows.correctedNote', { count: counts.corrected })
            : counts.warnings > 0
              ? t('imports.warningsNote', { count: counts.warnings })
              : undefined
        }
      />
    </Figures>
  );
}

/** A delivery has lines; they are booked, wait for their product, or were booked before. */
function DeliveryFigures({ run: { state, counts } }: { run: ImportRunView }) {
  const { t, count } = useWords();
  const done = state === 'applied' || state === 'undone';
  return (
    <Figures>
      <Figure label={t('deliveries.figures.rows')} value={count(counts.rows)} />
      <Figure
        label={t(done ? 'deliveries.figures.bookedDone' : 'deliveries.figures.booked')}
        value={count(counts.changed)}
      />
      <Figure label={t('deliveries.figures.unknown')} value={count(counts.suspicious)} />
      <Figure label={t('deliveries.figures.unchanged')} value={count(counts.unchanged)} />
      <Figure
        label={t('deliveries.figures.rejected')}
        value={count(counts.rejected)}
        note={counts.warnings > 0 ? t('imports.warningsNote', { count: counts.warnings }) : undefined}
      />
    </Figures>
  );
}

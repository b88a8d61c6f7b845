import type { ImportRunView } from '../../contract';
import { useWords } from '../language';
import { Figure, Figures } from '../parts/figures';

export function RunFigures({ run }: { run: ImportRunView }) {
  const { t, count } = useWords();
  const { counts } = run;
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

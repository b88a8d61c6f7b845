import { Suspense } from 'react';
import { NOTHING } from '../language/format';
import { lazyPart } from '../parts/page/lazy-part';
import styles from './charts.module.css';
import { whenIdle } from './when-idle';

const DrawnSparkline = lazyPart(
  () => whenIdle().then(async () => (await import('./drawn-sparkline')).DrawnSparkline),
  () => NOTHING,
);

/** How something went lately, in the height of a line of text; `label` says it in words. */
export function TinyChart({ values, label }: { values: readonly (number | null)[]; label: string }) {
  if (!values.some((value) => value !== null)) return <span className={`dim ${styles.spark}`}>{NOTHING}</span>;
  return (
    <span className={`${styles.chart} ${styles.spark}`} role="img" aria-label={label} title={label}>
      <Suspense fallback={null}>
        <DrawnSparkline values={values} />
      </Suspense>
    </span>
  );
}

import { useId } from 'react';
import { type ChartSeries, DASHES, hatchId, seriesColor } from './chart-types';
import styles from './charts.module.css';
import { Hatching } from './hatching';

/** Which line or bar is whose, in the same colours, dashes and hatching as the drawing; nothing where there is one only. */
export function Legend({ kind, series }: { kind: 'line' | 'bars'; series: readonly ChartSeries[] }) {
  const id = useId();
  if (series.length < 2) return <div className={styles.legend} />;
  return (
    <ul className={styles.legend}>
      {series.map(({ key, label }, place) => (
        <li key={key}>
          <svg width={18} height={12} aria-hidden>
            <Hatching id={id} count={series.length} />
            {kind === 'bars' ? (
              <rect width={12} height={12} x={3} fill={`url(#${hatchId(id, place)})`} />
            ) : (
              <path d="M0 6 H18" stroke={seriesColor(place)} strokeWidth={2} strokeDasharray={DASHES[place]} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

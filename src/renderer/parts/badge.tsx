import styles from './notices/notice.module.css';
import type { Tone } from './tone';

/** A short state in words, with its colour. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <span className={styles.dot} aria-hidden />
      {children}
    </span>
  );
}

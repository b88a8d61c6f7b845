import styles from './long-name.module.css';

interface LongNameProps {
  readonly children: string;
  /** So many characters of its end stay in sight. */
  readonly end?: number;
}

/** Shorter ones have room wherever names stand. */
const SHORT = 14;

/**
 * A code, address or file name on one line: where it has no room its middle gives way, for many begin alike and only
 * their ends tell them apart.
 */
export function LongName({ children: name, end = 7 }: LongNameProps) {
  if (name.length <= Math.max(SHORT, end * 2)) return name;
  return (
    <span className={styles.name}>
      <span className={styles.heard}>{name}</span>
      <span className={styles.start} aria-hidden>
        {name.slice(0, -end)}
      </span>
      <span className={styles.end} aria-hidden>
        {name.slice(-end)}
      </span>
    </span>
  );
}

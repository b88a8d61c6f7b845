import { Link, type LinkProps } from '@tanstack/react-router';
import { useRef } from 'react';
import styles from './areas.module.css';
import { useActiveInSight } from './use-active-in-sight';

interface Area {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
}

/** The way between screens that belong together: tabs, each with an address of its own. */
export function Areas({ label, areas }: { label: string; areas: readonly Area[] }) {
  const row = useRef<HTMLElement>(null);
  useActiveInSight(row);
  return (
    <nav ref={row} className={styles.areas} data-tabs aria-label={label}>
      {areas.map(({ to, name }) => (
        <Link key={to} to={to} className={styles.area} activeOptions={{ includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

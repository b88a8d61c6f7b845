import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './figures.module.css';

/** A strip of key figures. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode | undefined;
  /** Where the figure is explained. */
  readonly link?: Pick<LinkProps, 'to' | 'search'>;
}

export function Figure({ label, value, note, link }: FigureProps) {
  const content = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={`${styles.value} num`}>{value}</span>
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </>
  );
  return link === undefined ? (
    <div className={styles.figure}>{content}</div>
  ) : (
    <Link {...link} className={styles.figure}>
      {content}
    </Link>
  );
}

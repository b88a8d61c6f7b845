import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** A link back to where this page belongs. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
  /** The content fills the window and scrolls by itself (long tables). */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** The frame of every screen: one heading, what it is for, its actions, its content. */
export function Page({ title, description, back, actions, fill, children }: PageProps) {
  useEffect(() => {
    document.title = title === '' ? 'OneShelf' : `${title} · OneShelf`;
  }, [title]);
  return (
    <div className={styles.page} data-fill={fill || undefined}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <div className={styles.titles}>
            {back}
            {title !== '' && <Title order={1}>{title}</Title>}
            {description !== undefined && (
              <Text size="sm" c="dimmed" component="div">
                {description}
              </Text>
            )}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

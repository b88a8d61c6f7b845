import { useWords } from '../language';
import { Section } from '../parts/page/section';
import styles from './imports.module.css';

/** The first lines of the file as they are, so that a wrong encoding or delimiter is seen at once. */
export function RawText({ lines, headerLine }: { lines: readonly string[]; headerLine: number | null }) {
  const { t } = useWords();
  return (
    <Section title={t('imports.raw')} flush>
      <div className={styles.raw} tabIndex={0} role="group" aria-label={t('imports.raw')}>
        {lines.map((line, index) => (
          <div key={index} className={styles.rawLine} data-header={index + 1 === headerLine || undefined}>
            <span className={styles.lineNumber} aria-hidden>
              {index + 1}
            </span>
            {line}
          </div>
        ))}
      </div>
    </Section>
  );
}

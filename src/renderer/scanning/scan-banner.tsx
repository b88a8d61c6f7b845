import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBarcode,
  IconCircleCheck,
  IconHourglass,
  IconLink,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useWords } from '../language';
import type { ScanLine } from './scan-list';
import styles from './scanning.module.css';
import type { ScanListState, ScanVerdict } from './use-scan-list';

interface ScanBannerProps {
  readonly list: ScanListState;
  readonly judge: (line: ScanLine) => ScanVerdict;
  readonly onAttach: (line: ScanLine) => void;
}

const ICONS = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconQuestionMark,
  info: IconHourglass,
  mute: IconBarcode,
};

/** How the last scan went, large enough for an arm's length: a colour, a sign and words. Its place is always kept. */
export function ScanBanner({ list: { last, entry }, judge, onAttach }: ScanBannerProps) {
  const { t, count, unit } = useWords();
  const verdict: ScanVerdict = last === null ? { tone: 'mute', words: t('warehouse.ready'), sound: 'ok' } : judge(last);
  const Icon = ICONS[verdict.tone];
  const typed = entry.digits !== '' ? entry.digits : entry.times === null ? null : `${entry.times} ×`;
  return (
    <div className={styles.banner} data-tone={verdict.tone}>
      <Icon size={44} aria-hidden className={styles.sign} />
      <div className={styles.said} role="status" aria-live="assertive">
        <div className={styles.verdict}>{verdict.words}</div>
        <div className={styles.what}>
          {last === null ? t('warehouse.readyText') : (last.product?.name ?? last.code)}
          {last?.batch && ` · ${t('warehouse.batch', { batch: last.batch })}`}
          {last?.expires && ` · ${t('warehouse.expires', { date: last.expires })}`}
        </div>
      </div>
      {last?.state === 'unknown' && typed === null && (
        <Button size="md" color="red" leftSection={<IconLink size={18} />} onClick={() => onAttach(last)}>
          {t('warehouse.attach')}
        </Button>
      )}
      {typed !== null ? (
        <div className={`${styles.amount} ${styles.typing}`}>
          {typed}
          <small>{t(entry.digits !== '' ? 'warehouse.typingSet' : 'warehouse.typingTimes')}</small>
        </div>
      ) : (
        last !== null && (
          <div className={styles.amount}>
            {count(last.quantity)}
            <small>{unit(last.product?.unit ?? '')}</small>
          </div>
        )
      )}
    </div>
  );
}

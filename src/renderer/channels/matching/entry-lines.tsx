import type { RemoteEntryView } from '../../../contract';
import { useWords } from '../../language';
import styles from '../channels.module.css';

/** An entry on the channel in two lines: its name there, and the codes by which it can be found. */
export function EntryLines({ entry }: { entry: RemoteEntryView }) {
  const { t } = useWords();
  const codes = [
    entry.sku === null ? null : `SKU ${entry.sku}`,
    entry.gtins[0] === undefined ? null : `GTIN ${entry.gtins.join(', ')}`,
    `ID ${entry.remoteId}`,
  ].filter((part) => part !== null);
  return (
    <div className={styles.twoLines}>
      <span title={entry.name}>{entry.name === '' ? t('matching.nameless') : entry.name}</span>
      <span className="dim" title={codes.join(' · ')}>
        {entry.gone && `${t('matching.gone')} · `}
        {codes.join(' · ')}
      </span>
    </div>
  );
}

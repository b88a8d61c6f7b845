import type { BulkSelection } from '../../contract';
import { useWords } from '../language';
import { useHowMany } from '../products/how-many';

/** How many products are meant; null while that is counted. */
export function useSelected(selection: BulkSelection): number | null {
  const listed = 'skus' in selection ? null : selection;
  const found = useHowMany(listed && { search: listed.search ?? '', filter: listed.filter ?? 'all' });
  if ('skus' in selection) return selection.skus.length;
  return found === null ? null : found - (selection.except?.length ?? 0);
}

/** Which products are meant, in a sentence. */
export function SelectionWords({ selection }: { selection: BulkSelection }) {
  const { t } = useWords();
  const count = useSelected(selection);
  if ('skus' in selection) return <>{t('bulk.chosen', { count: selection.skus.length })}</>;
  if (count === null) return <>{t('bulk.counting')}</>;
  const { search = '', filter = 'all' } = selection;
  const parts = [
    t('bulk.matching', { count }),
    ...(search === '' ? [] : [t('bulk.bySearch', { search })]),
    ...(filter === 'all' ? [] : [t('bulk.byFilter', { filter: t(`products.filters.${filter}`) })]),
  ];
  return <>{parts.join(' · ')}</>;
}

import type { SalesTotals } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Figure, Figures } from '../parts/figures';

/** What the sales looked at add up to; never across currencies. The strip keeps its height while it is counted. */
export function SalesTotalsStrip({ totals }: { totals: SalesTotals | undefined }) {
  const { t, count, largeMoney, quantity } = useWords();
  const currencies = totals?.currencies ?? [];
  const add = (what: 'sales' | 'quantity') => currencies.reduce((sum, one) => sum + one[what], 0);
  return (
    <Figures>
      <Figure label={t('sales.orders')} value={totals ? count(add('sales')) : NOTHING} note=" " />
      <Figure label={t('sales.quantity')} value={totals ? quantity(add('quantity')) : NOTHING} note=" " />
      {currencies.length === 0 && <Figure label={t('sales.value')} value={NOTHING} note=" " />}
      {currencies.map(({ currency, valueMinor, unpriced }) => (
        <Figure
          key={currency}
          label={t('sales.value')}
          value={largeMoney(valueMinor, currency)}
          note={unpriced > 0 ? t('sales.unpriced', { count: unpriced }) : ' '}
        />
      ))}
      <Figure
        label={t('sales.cancelled')}
        value={totals ? count(totals.cancelled) : NOTHING}
        note={t('sales.notInTotals')}
        link={{ to: '/sales', search: { state: 'cancelled', period: 'all' } }}
      />
      {(totals?.unknown ?? 0) > 0 && (
        <Figure label={t('sales.unknown')} value={count(totals?.unknown ?? 0)} note={t('sales.unknownNote')} />
      )}
    </Figures>
  );
}

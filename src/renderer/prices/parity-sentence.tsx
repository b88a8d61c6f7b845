import { Text } from '@mantine/core';
import type { ParitySummary } from '../../contract';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';

/** The answer first: whether the channels say the same, and if not, whether rules say so. */
export function ParitySentence({ summary }: { summary: ParitySummary }) {
  const { t, count, money, moment } = useWords();
  const { products, inParity, explained, unexplained, severalCurrencies, longest, largest } = summary;
  const sentence =
    unexplained > 0
      ? t('parity.someUnexplained', { count: unexplained })
      : explained > 0
        ? t('parity.allExplained', { count: explained })
        : t('parity.allSame', { count: products });
  const more = [
    t('parity.figures', {
      products: count(products),
      inParity: count(inParity),
      explained: count(explained),
      unexplained: count(unexplained),
    }),
    longest && t('parity.longest', { sku: longest.sku, since: moment(longest.since) }),
    largest && t('parity.largest', { sku: largest.sku, amount: money(largest.difference, largest.currency) }),
    severalCurrencies > 0 && t('parity.severalCurrencies', { count: severalCurrencies }),
  ].filter((part) => typeof part === 'string');
  return (
    <div data-testid="parity-sentence">
      <Notice tone={unexplained > 0 ? 'warn' : 'ok'} title={sentence}>
        <Text size="sm">{more.join(' ')}</Text>
      </Notice>
    </div>
  );
}

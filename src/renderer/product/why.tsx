import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProductListingView } from '../../contract';
import { useWords, type Words } from '../language';
import { ROUNDINGS } from '../prices/rounding';
import { lookWords } from '../prices/rule-words';

interface WhyProps {
  readonly listing: ProductListingView;
  readonly currency: string | null;
}

/** The arithmetic behind a listing's numbers, step by step, and the way to the rule that it follows. */
export function Why({ listing, currency }: WhyProps) {
  const words = useWords();
  const { t, describe } = words;
  if (listing.why.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="md" pb="sm">
        {t('product.whyNothing')}
      </Text>
    );
  }
  return (
    <div style={{ padding: '4px 16px 12px', fontSize: 'var(--mantine-font-size-sm)' }}>
      <ol style={{ margin: 0, padding: '0 0 4px 18px' }}>
        {listing.why.map((step, index) => (
          <li key={`${step.code}-${index}`} className="num" style={{ whiteSpace: 'normal' }}>
            {describe({ code: step.code, facts: written(step.facts, currency, words) }).what}
          </li>
        ))}
      </ol>
      <Link to="/prices/rules" search={{ channel: listing.channel }} className="link">
        {t('product.toRule', { channel: listing.channel })}
      </Link>
    </div>
  );
}

/** Facts as people read them: amounts as money, a look of prices by its name. */
function written(
  facts: ProductListingView['why'][number]['facts'],
  currency: string | null,
  words: Words,
): ProductListingView['why'][number]['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name.endsWith('Minor') && typeof value === 'number') return [name, words.money(value, currency)];
      const look = name === 'rounding' ? ROUNDINGS.find((one) => one === value) : undefined;
      return [name, look ? lookWords(look, words) : value];
    }),
  );
}

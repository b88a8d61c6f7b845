import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ProductListingView, ROUNDING_NAMES } from '../../contract';
import { useWords, type Words } from '../language';
import { useLocationName } from '../parts/names/location-names';
import { lookWords } from '../prices/rule-words';
import styles from './product.module.css';
import { derivation, resultOf } from './why-parts';

interface WhyProps {
  readonly listing: ProductListingView;
  readonly currency: string | null;
}

/** The arithmetic behind a listing's numbers, as one reads it, and the way to the rule that it follows. */
export function Why({ listing, currency }: WhyProps) {
  const words = useWords();
  const { t, describe } = words;
  const nameOf = useLocationName();
  if (listing.why.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="md" pb="sm">
        {t('product.whyNothing')}
      </Text>
    );
  }
  return (
    <div>
      <div className={styles.derivation}>
        {derivation(listing.why).map(({ part, steps }) => (
          <section key={part} aria-label={t(`productPage.why.${part}`)}>
            <h3>{t(`productPage.why.${part}`)}</h3>
            <ol>
              {steps.map((step, index) => (
                <li
                  key={`${step.code}-${index}`}
                  className={`num ${part !== 'talk' && index === resultOf(steps) ? styles.result : ''}`}
                >
                  {describe({ code: step.code, facts: written(step.facts, currency, words, nameOf) }).what}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <div style={{ padding: '0 16px 12px', fontSize: 'var(--mantine-font-size-sm)' }}>
        <Link to="/prices/rules" search={{ channel: listing.channel }} className="link">
          {t('product.toRule', { channel: listing.channel })}
        </Link>
      </div>
    </div>
  );
}

/** Facts as people read them: amounts as money, a look of prices and a location by their names. */
function written(
  facts: ProductListingView['why'][number]['facts'],
  currency: string | null,
  words: Words,
  nameOf: (location: string) => string,
): ProductListingView['why'][number]['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name.endsWith('Minor') && typeof value === 'number') return [name, words.money(value, currency)];
      if (name === 'location' && typeof value === 'string') return [name, nameOf(value)];
      const look = name === 'rounding' ? ROUNDING_NAMES.find((one) => one === value) : undefined;
      return [name, look ? lookWords(look, words) : value];
    }),
  );
}

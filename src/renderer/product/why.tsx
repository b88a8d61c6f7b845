import { Text } from '@mantine/core';
import type { ProductListingView } from '../../contract';
import { useWords } from '../language';

/** The arithmetic behind a listing's numbers, step by step; amounts among the facts are shown as money. */
export function Why({ steps, currency }: { steps: ProductListingView['why']; currency: string | null }) {
  const { t, describe, money } = useWords();
  if (steps.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="md" pb="sm">
        {t('product.whyNothing')}
      </Text>
    );
  }
  return (
    <ol style={{ margin: 0, padding: '4px 16px 12px 34px', fontSize: 'var(--mantine-font-size-sm)' }}>
      {steps.map((step, index) => {
        const facts = Object.fromEntries(
          Object.entries(step.facts).map(([name, value]) => [
            name,
            name.endsWith('Minor') && typeof value === 'number' ? money(value, currency) : value,
          ]),
        );
        return (
          <li key={`${step.code}-${index}`} className="num" style={{ whiteSpace: 'normal' }}>
            {describe({ code: step.code, facts }).what}
          </li>
        );
      })}
    </ol>
  );
}

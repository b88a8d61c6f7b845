import { Section } from '../parts/section';
import { useWords } from '../language';
import { AddEntry } from '../waitlist/add-entry';

/** How many wait for this product, and a place for one more. */
export function JoinWaitlist({ sku, waiting }: { sku: string; waiting: number }) {
  const { t } = useWords();
  return (
    <Section
      title={t('nav.waitlist')}
      description={waiting === 0 ? t('product.nobodyWaits') : t('product.waitingFor', { count: waiting })}
    >
      <AddEntry sku={sku} />
    </Section>
  );
}

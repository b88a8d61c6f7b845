import type { ReactNode } from 'react';
import { useWords } from '../language';
import { Areas } from '../parts/page/areas';
import { Page } from '../parts/page/page';

const AREAS = [
  { to: '/prices/rules', text: 'prices.rules' },
  { to: '/prices/promotions', text: 'prices.promotions' },
  { to: '/prices/parity', text: 'prices.parity' },
] as const;

interface PricesFrameProps {
  readonly description: string;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** What all screens about prices have around them: one heading, and the way from one to another. */
export function PricesFrame({ description, actions, fill = false, children }: PricesFrameProps) {
  const { t } = useWords();
  return (
    <Page title={t('nav.prices')} description={description} actions={actions} fill={fill}>
      <Areas label={t('prices.areas')} areas={AREAS.map(({ to, text }) => ({ to, name: t(text) }))} />
      {children}
    </Page>
  );
}

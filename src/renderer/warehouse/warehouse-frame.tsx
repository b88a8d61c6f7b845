import type { ReactNode } from 'react';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { Areas } from '../parts/page/areas';
import { Page } from '../parts/page/page';

const AREAS = [
  { to: '/deliveries', text: 'warehouse.deliveries' },
  { to: '/warehouse/count', text: 'warehouse.count' },
  { to: '/warehouse/transfer', text: 'warehouse.transfer' },
  { to: '/warehouse/labels', text: 'warehouse.labels' },
] as const;

interface WarehouseFrameProps {
  readonly description: string;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** What the four things done in a warehouse have around them: one heading, and the way from one to another. */
export function WarehouseFrame({ description, actions, fill = false, children }: WarehouseFrameProps) {
  const { t } = useWords();
  const mayOpen = useMayOpen();
  return (
    <Page title={t('nav.warehouse')} description={description} actions={actions} fill={fill}>
      <Areas
        label={t('warehouse.areas')}
        areas={AREAS.filter(({ to }) => mayOpen(to)).map(({ to, text }) => ({ to, name: t(text) }))}
      />
      {children}
    </Page>
  );
}

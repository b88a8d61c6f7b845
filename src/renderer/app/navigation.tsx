import {
  IconBuildingStore,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconLayoutDashboard,
  IconMailbox,
  IconPackages,
  IconArrowsExchange,
  IconReceipt,
  IconSettings,
  IconTag,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { StatusView } from '../../contract';
import { type TextKey, useWords } from '../language';
import { useMayOpen } from '../client/may-open';
import { Me } from '../access/me';
import { TourPill } from '../tour/tour-pill';
import { Controls } from './controls';
import styles from './shell.module.css';
import { TaskBar } from './task-bar';

interface Item {
  readonly to:
    | '/'
    | '/products'
    | '/prices'
    | '/imports'
    | '/deliveries'
    | '/channels'
    | '/sales'
    | '/waitlist'
    | '/changes'
    | '/activity'
    | '/settings';
  readonly text: TextKey;
  /** Other screens that belong to it begin like this. */
  readonly also?: string;
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
}

const ITEMS: readonly Item[] = [
  { to: '/', text: 'nav.overview', icon: IconLayoutDashboard },
  { to: '/products', text: 'nav.products', icon: IconPackages },
  { to: '/prices', text: 'nav.prices', icon: IconTag },
  { to: '/imports', text: 'nav.imports', icon: IconFileImport },
  { to: '/deliveries', text: 'nav.warehouse', icon: IconTruckDelivery, also: '/warehouse' },
  { to: '/channels', text: 'nav.channels', icon: IconBuildingStore },
  { to: '/sales', text: 'nav.sales', icon: IconReceipt },
  { to: '/waitlist', text: 'nav.waitlist', icon: IconMailbox },
];

const LATER: readonly Item[] = [
  { to: '/changes', text: 'nav.changes', icon: IconArrowsExchange },
  { to: '/activity', text: 'nav.activity', icon: IconHistory },
  { to: '/settings', text: 'nav.settings', icon: IconSettings },
];

export function Navigation({ status }: { status: StatusView | undefined }) {
  const { t } = useWords();
  const mayOpen = useMayOpen();
  return (
    <aside className={styles.side}>
      <Link to="/" className={styles.brand}>
        <IconChecklist size={22} color="var(--os-accent)" aria-hidden />
        <span>OneShelf</span>
      </Link>
      <nav className={styles.nav} aria-label={t('nav.label')}>
        {ITEMS.map((item) => (
          <NavItem key={item.text} item={item} count={countFor(item, status)} />
        ))}
        <div className={styles.gap} />
        {LATER.filter(({ to }) => mayOpen(to)).map((item) => (
          <NavItem key={item.text} item={item} count={0} />
        ))}
      </nav>
      <TourPill />
      <div className={styles.foot}>
        <TaskBar />
        <Me />
        <Controls />
      </div>
    </aside>
  );
}

/** A larger number has no room on the corner of a sign, and says no more. */
const MOST_TOLD = 99;

/** Things on that screen that wait for a person. */
function countFor(item: Item, status: StatusView | undefined): number {
  if (status === undefined) return 0;
  if (item.to === '/imports') return status.heldRuns;
  if (item.to === '/channels')
    return status.channels.filter(({ problem, restsUntil }) => problem !== null && restsUntil === null).length;
  if (item.to === '/waitlist') return status.alerts.uncertain + status.alerts.refused;
  return 0;
}

function NavItem({ item, count }: { item: Item; count: number }) {
  const { t } = useWords();
  const Icon = item.icon;
  const isBeside = useRouterState({
    select: ({ location }) => item.also !== undefined && location.pathname.startsWith(item.also),
  });
  return (
    <Link
      to={item.to}
      className={styles.item}
      {...(isBeside ? { 'data-status': 'active' } : {})}
      activeOptions={{ exact: item.to === '/', includeSearch: false }}
      title={t(item.text)}
    >
      <Icon size={18} aria-hidden />
      <span className={styles.label}>{t(item.text)}</span>
      {count > 0 && (
        <span className={`${styles.count} num`} aria-label={t('nav.needPerson', { count })}>
          {count > MOST_TOLD ? `${MOST_TOLD}+` : count}
        </span>
      )}
    </Link>
  );
}

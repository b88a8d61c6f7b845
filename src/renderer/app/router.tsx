import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { readChannelSearch, readChannelsSearch } from './channel-search';
import { readLabelsSearch } from './labels-search';
import { forgetFailedLoads } from '../parts/notices/failed-loads';
import { lazyScreen } from './lazy-screen';
import { readActivitySearch } from '../activity/activity-search';
import { readReceiveSearch } from './receive-search';
import { readSettingsSearch } from './settings-search';
import { readImportsSearch } from './imports-search';
import { readSalesSearch } from '../sales/sales-search';
import { readBulkSearch } from '../bulk/bulk-search';
import { readProductSearch } from '../products/product-search';
import { readParitySearch } from '../prices/parity-search';
import { readPromotionsSearch } from '../prices/promotions-search';
import { readRulesSearch } from '../prices/rules-search';
import { readWaitlistSearch } from '../waitlist/waitlist-search';
import { NotFound, RouteFault, RoutePending } from './route-states';
import { Shell } from './shell';

/** Every screen is its own chunk, loaded when first opened; the shell around them stays. */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyScreen(() => import('../overview/overview-page'), 'OverviewPage'),
});
const products = createRoute({
  getParentRoute: () => root,
  path: '/products',
  validateSearch: readProductSearch,
  component: lazyScreen(() => import('../products/products-page'), 'ProductsPage'),
});
const bulkEdit = createRoute({
  getParentRoute: () => root,
  path: '/products/edit',
  validateSearch: readBulkSearch,
  component: lazyScreen(() => import('../bulk/bulk-page'), 'BulkPage'),
});
const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$sku',
  component: lazyScreen(() => import('../product/product-page'), 'ProductPage'),
});
const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way of sending somewhere else
    throw redirect({ to: '/prices/rules', replace: true });
  },
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/prices/rules',
  validateSearch: readRulesSearch,
  component: lazyScreen(() => import('../prices/rules-page'), 'RulesPage'),
});
const promotions = createRoute({
  getParentRoute: () => root,
  path: '/prices/promotions',
  validateSearch: readPromotionsSearch,
  component: lazyScreen(() => import('../prices/promotions-page'), 'PromotionsPage'),
});
const parity = createRoute({
  getParentRoute: () => root,
  path: '/prices/parity',
  validateSearch: readParitySearch,
  component: lazyScreen(() => import('../prices/parity-page'), 'ParityPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: readImportsSearch,
  component: lazyScreen(() => import('../imports/imports-page'), 'ImportsPage'),
});
const newImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/new',
  component: lazyScreen(() => import('../imports/new-import-page'), 'NewImportPage'),
});
const run = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  component: lazyScreen(() => import('../imports/run-page'), 'RunPage'),
});
const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  component: lazyScreen(() => import('../deliveries/deliveries-page'), 'DeliveriesPage'),
});
const receive = createRoute({
  getParentRoute: () => root,
  path: '/deliveries/receive',
  validateSearch: readReceiveSearch,
  component: lazyScreen(() => import('../deliveries/enter-page'), 'ReceivePage'),
});
const expect = createRoute({
  getParentRoute: () => root,
  path: '/deliveries/expect',
  component: lazyScreen(() => import('../deliveries/enter-page'), 'ExpectPage'),
});
const delivery = createRoute({
  getParentRoute: () => root,
  path: '/deliveries/$id',
  component: lazyScreen(() => import('../deliveries/delivery-page'), 'DeliveryPage'),
});
const count = createRoute({
  getParentRoute: () => root,
  path: '/warehouse/count',
  component: lazyScreen(() => import('../warehouse/count-page'), 'CountPage'),
});
const transfer = createRoute({
  getParentRoute: () => root,
  path: '/warehouse/transfer',
  component: lazyScreen(() => import('../warehouse/transfer-page'), 'TransferPage'),
});
const labels = createRoute({
  getParentRoute: () => root,
  path: '/warehouse/labels',
  validateSearch: readLabelsSearch,
  component: lazyScreen(() => import('../warehouse/labels-page'), 'LabelsPage'),
});
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyScreen(() => import('../changes/changes-page'), 'ChangesPage'),
});
const channels = createRoute({
  getParentRoute: () => root,
  path: '/channels',
  validateSearch: readChannelsSearch,
  component: lazyScreen(() => import('../channels/channels-page'), 'ChannelsPage'),
});
const channel = createRoute({
  getParentRoute: () => root,
  path: '/channels/$name',
  validateSearch: readChannelSearch,
  component: lazyScreen(() => import('../channels/channel-page'), 'ChannelPage'),
});
const sales = createRoute({
  getParentRoute: () => root,
  path: '/sales',
  validateSearch: readSalesSearch,
  component: lazyScreen(() => import('../sales/sales-page'), 'SalesPage'),
});
const waitlist = createRoute({
  getParentRoute: () => root,
  path: '/waitlist',
  validateSearch: readWaitlistSearch,
  component: lazyScreen(() => import('../waitlist/waitlist-page'), 'WaitlistPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: lazyScreen(() => import('../settings/settings-page'), 'SettingsPage'),
});
const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  validateSearch: readActivitySearch,
  component: lazyScreen(() => import('../activity/activity-page'), 'ActivityPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    products,
    bulkEdit,
    product,
    prices,
    rules,
    promotions,
    parity,
    imports,
    newImport,
    run,
    deliveries,
    receive,
    expect,
    delivery,
    count,
    transfer,
    labels,
    changes,
    channels,
    channel,
    sales,
    waitlist,
    settings,
    activity,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingComponent: RoutePending,
  defaultErrorComponent: RouteFault,
});

router.subscribe('onBeforeNavigate', forgetFailedLoads);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import type { OperationPath } from '../../contract';
import type { TextKey } from '../language';

/** What the palette opens: a screen, or the form in which something new begins and who may begin it. */
export const PALETTE_SCREENS = [
  { to: '/', text: 'nav.overview' },
  { to: '/products', text: 'nav.products' },
  { to: '/prices/rules', text: 'nav.prices' },
  { to: '/imports', text: 'nav.imports' },
  { to: '/deliveries', text: 'warehouse.deliveries' },
  { to: '/warehouse/count', text: 'warehouse.count' },
  { to: '/warehouse/transfer', text: 'warehouse.transfer' },
  { to: '/warehouse/labels', text: 'warehouse.labels' },
  { to: '/channels', text: 'nav.channels' },
  { to: '/waitlist', text: 'nav.waitlist' },
  { to: '/changes', text: 'nav.changes' },
  { to: '/activity', text: 'nav.activity' },
  { to: '/settings', text: 'nav.settings' },
] as const satisfies readonly { to: string; text: TextKey }[];

export const PALETTE_BEGINNINGS = [
  { to: '/imports/new', text: 'palette.importFile', needs: 'imports.run' },
  { to: '/deliveries/receive', text: 'palette.receive', needs: 'deliveries.receive' },
  { to: '/deliveries/expect', text: 'palette.expect', needs: 'deliveries.expect' },
  { to: '/prices/rules', text: 'palette.newRule', needs: 'offers.setRule' },
  { to: '/prices/promotions?add=new', text: 'palette.newPromotion', needs: 'prices.promote' },
  { to: '/channels?add=new', text: 'palette.addChannel', needs: 'channels.add' },
] as const satisfies readonly { to: string; text: TextKey; needs: OperationPath }[];

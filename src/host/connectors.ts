import type { ConnectorKind } from '../core/channels';
import { allegro } from '../connectors/allegro';
import { amazon } from '../connectors/amazon';
import { baseLinker } from '../connectors/baselinker';
import { ebay } from '../connectors/ebay';
import { googleMerchant, metaCatalogue } from '../connectors/catalogue-feed';
import { medusa } from '../connectors/medusa';
import { prestaShop } from '../connectors/prestashop';
import { shopify } from '../connectors/shopify';
import { storeFiles } from '../connectors/store-files';
import { vendureConnector } from '../connectors/vendure';
import { wooCommerce } from '../connectors/woocommerce';

/** Every kind of channel this build knows. */
export const connectorKinds: readonly ConnectorKind[] = [
  wooCommerce,
  vendureConnector,
  amazon,
  ebay,
  storeFiles,
  shopify,
  prestaShop,
  allegro,
  baseLinker,
  googleMerchant,
  metaCatalogue,
  medusa,
];

import { allegro } from '../connectors/allegro';
import { baseLinker } from '../connectors/baselinker';
import { storeFiles } from '../connectors/store-files';
import { vendureConnector } from '../connectors/vendure';
import { wooCommerce } from '../connectors/woocommerce';
import type { ConnectorKind } from '../core/channels';

/** Every kind of channel this build knows. */
export const connectorKinds: readonly ConnectorKind[] = [
  wooCommerce,
  vendureConnector,
  storeFiles,
  allegro,
  baseLinker,
];

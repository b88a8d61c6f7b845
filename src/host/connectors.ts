import { medusa } from '../connectors/medusa';
import { storeFiles } from '../connectors/store-files';
import { vendureConnector } from '../connectors/vendure';
import { wooCommerce } from '../connectors/woocommerce';
import type { ConnectorKind } from '../core/channels';

/** Every kind of channel this build knows. */
export const connectorKinds: readonly ConnectorKind[] = [wooCommerce, vendureConnector, medusa, storeFiles];

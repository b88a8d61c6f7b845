import type { ConnectorKind } from '../core/channels';

/** Every kind of channel this build knows. */
export const connectorKinds: readonly ConnectorKind[] = [];

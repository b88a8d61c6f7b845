import type { AlertView } from '../../../contract';
import type { Alert } from '../../alerts';
import type { SecretBox } from '../../ports';

/** An alert as hosts show it, its address opened. */
export function alertView(secrets: SecretBox, alert: Alert): AlertView {
  const { id, sku, name, state, attempts, queuedAt, retryAt, endedAt, problem } = alert;
  const email = secrets.open(alert.emailSealed);
  return { id, sku, name, email, state, attempts, queuedAt, retryAt, endedAt, problem };
}

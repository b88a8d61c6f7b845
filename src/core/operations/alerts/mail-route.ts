import { type MailPort, type Sender, senderOf } from '../../alerts';
import { type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';
import { readMailSettings } from '../../settings';

/** The way mails take out of the house, and in whose name. */
export interface MailRoute {
  readonly port: MailPort;
  readonly sender: Sender;
}

/** Opens the mail transport for the settings in force. Problems: `mail_not_configured`. The caller closes the port. */
export async function openMailRoute(services: Services): Promise<Outcome<MailRoute>> {
  const settings = await readMailSettings(services);
  const sender = settings && senderOf(settings.from);
  if (!settings || !sender) return refused(problem('mail_not_configured'));
  return ok({ port: services.mailer(settings), sender });
}

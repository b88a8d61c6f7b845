import type { MailResult } from '../../../src/core/alerts';
import { problem } from '../../../src/core/foundation';

/** What a mail server may come to, besides taking the mail. */
export const deferred: MailResult = { status: 'deferred', problem: problem('mail_deferred', { reply: '451 later' }) };
export const uncertain: MailResult = {
  status: 'uncertain',
  problem: problem('mail_uncertain', { server: 'mx', reason: 'x' }),
};
export const away: MailResult = {
  status: 'unreachable',
  problem: problem('smtp_unreachable', { server: 'mx', reason: 'x' }),
};
export const refusedBy = (addressIsDead: boolean): MailResult => ({
  status: 'refused',
  problem: problem('mail_refused', { reply: '554' }),
  addressIsDead,
});

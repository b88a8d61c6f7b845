import type { MailResult } from '../../core/alerts';
import { problem } from '../../core/foundation';
import type { Phase } from './conversation';
import { isLoginRefusal, isRelayRefusal, mailboxIsDead, type Reply, replyOf, withoutAddresses } from './reply';

/** What nodemailer tells about a conversation that did not end with a 250; every field may be missing. */
export interface SmtpError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

export interface Circumstances {
  readonly phase: Phase;
  readonly server: string;
  /** The caller gave up; not the server. */
  readonly interrupted: boolean;
}

/**
 * What a failed conversation means for the message. The order matters: what the server said counts first; without its
 * word, a message that was handed over is uncertain, and only one that was not may be sent again.
 */
export function classify(error: SmtpError, { phase, server, interrupted }: Circumstances): MailResult {
  const reply = replyOf(error.responseCode, error.response);
  const verdict = reply && verdictOf(reply, error.command, phase, server);
  if (verdict) return verdict;
  const reason = reasonOf(error);
  if (phase === 'handed_over') return { status: 'uncertain', problem: problem('mail_uncertain', { server, reason }) };
  if (interrupted) return { status: 'unreachable', problem: problem('mail_interrupted', { server }) };
  if (isTlsFailure(error)) return { status: 'unreachable', problem: problem('smtp_tls_failed', { server, reason }) };
  if (error.code === 'EAUTH')
    return { status: 'unreachable', problem: problem('smtp_auth_refused', { server, reply: '' }) };
  if (error.code === 'EENVELOPE') return refusal(problem('mail_refused', { reply: withoutAddresses(error.message) }));
  if (phase === 'message') return { status: 'deferred', problem: problem('mail_connection_lost', { server, reason }) };
  return { status: 'unreachable', problem: problem('smtp_unreachable', { server, reason }) };
}

/** What a reply means, by the step it answered; null when it is neither a 4xx nor a 5xx and so decides nothing. */
function verdictOf(reply: Reply, command: string | undefined, phase: Phase, server: string): MailResult | null {
  const said = reply.text;
  const temporary = reply.code >= 400 && reply.code < 500;
  if (!temporary && !(reply.code >= 500 && reply.code < 600)) return null;
  const blocked = (code: string): MailResult => ({
    status: 'unreachable',
    problem: problem(code, { server, reply: said }),
  });

  if (phase === 'opening') {
    if (command === 'STARTTLS' || /STARTTLS/.test(said)) return blocked('smtp_tls_failed');
    const login = command?.startsWith('AUTH') === true || isLoginRefusal(reply);
    return login && !temporary
      ? blocked('smtp_auth_refused')
      : { status: 'unreachable', problem: problem('smtp_unreachable', { server, reason: said }) };
  }
  if (temporary) return { status: 'deferred', problem: problem('mail_deferred', { reply: said }) };
  // "Bad sequence of commands" blames the session, not the message.
  if (reply.code === 503) return { status: 'deferred', problem: problem('mail_deferred', { reply: said }) };
  if (isLoginRefusal(reply)) return blocked('smtp_auth_refused');
  if (command === 'MAIL FROM') return blocked('smtp_sender_refused');
  if (command === 'RCPT TO') {
    if (isRelayRefusal(reply)) return blocked('smtp_relay_refused');
    if (mailboxIsDead(reply)) return refusal(problem('mail_address_dead', { reply: said }), true);
  }
  return refusal(problem('mail_refused', { reply: said }));
}

function refusal(reason: ReturnType<typeof problem>, addressIsDead = false): MailResult {
  return { status: 'refused', problem: reason, addressIsDead };
}

/** The machine's own word for it; our giving up on a silent server is a timeout to whoever reads it. */
function reasonOf({ originalCode, code }: SmtpError): string {
  return code === 'EABORT' ? 'ETIMEDOUT' : (originalCode ?? code ?? 'unknown');
}

function isTlsFailure({ code, originalCode = '', command }: SmtpError): boolean {
  return code === 'ETLS' || command === 'STARTTLS' || /CERT|^ERR_(TLS|SSL)|UNABLE_TO_|SELF_SIGNED/.test(originalCode);
}

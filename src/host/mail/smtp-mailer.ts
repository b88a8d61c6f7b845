import { createTransport } from 'nodemailer';
import type { Mail, MailPort, MailResult, MailSettings } from '../../core/alerts';
import { problem } from '../../core/foundation';
import { classify, type SmtpError } from './classify';
import { Conversation, type Patience, USUAL_PATIENCE } from './conversation';
import { withoutAddresses } from './reply';
import { endpointOptions, type SmtpEndpoint, smtpEndpoint } from './smtp-endpoint';

/** Mail over SMTP. One message is one connection: a pool may open several for a single message. */
export function createSmtpMailer(settings: MailSettings, patience: Patience = USUAL_PATIENCE): MailPort {
  const endpoint = smtpEndpoint(settings.url);
  return {
    async send(mail, signal) {
      if (!endpoint) return { status: 'unreachable', problem: problem('smtp_url_invalid') };
      return converse(endpoint, settings.from, mail, signal, patience);
    },
    close: () => Promise.resolve(),
  };
}

async function converse(
  endpoint: SmtpEndpoint,
  from: string,
  mail: Mail,
  signal: AbortSignal,
  patience: Patience,
): Promise<MailResult> {
  const conversation = new Conversation(signal, patience);
  const transport = createTransport({
    ...endpointOptions(endpoint),
    connectionTimeout: patience.stepMs,
    greetingTimeout: patience.stepMs,
    dnsTimeout: patience.stepMs,
    // Until the message is handed over the conversation itself watches every step, more strictly than this.
    socketTimeout: patience.afterHandOverMs,
    // A socket that is given up is destroyed: `end` would still send what lies in its buffer, perhaps the final dot.
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: conversation.logger,
  });
  try {
    const info = await transport.sendMail({
      from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: headerList(mail.headers),
      signal: conversation.signal,
    });
    return { status: 'accepted', reply: withoutAddresses(info.response) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return classify(error satisfies SmtpError, {
      phase: conversation.phase,
      server: endpoint.name,
      interrupted: signal.aborted,
    });
  } finally {
    conversation.end();
    transport.close();
  }
}

/** `prepared` keeps nodemailer from folding: a folded List-Unsubscribe breaks DKIM signatures made on the way. */
function headerList(headers: Mail['headers']): { key: string; value: { prepared: true; value: string } }[] {
  return Object.entries(headers).map(([key, value]) => ({
    key,
    value: { prepared: true, value: value.replace(/[\r\n]+/g, ' ') },
  }));
}

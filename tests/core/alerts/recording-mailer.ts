import type { Mail, MailPort, MailResult } from '../../../src/core/alerts';

type Behaviour = (mail: Mail) => MailResult | Promise<MailResult>;

/** A mail transport that keeps what it was given and answers as told; accepts everything until told otherwise. */
export interface RecordingMailer {
  readonly open: () => MailPort;
  /** Every message given to it, whatever it answered. */
  readonly attempts: Mail[];
  /** Every message it accepted. */
  readonly accepted: Mail[];
  answer(behaviour: Behaviour): void;
}

export function recordingMailer(): RecordingMailer {
  let behaviour: Behaviour = () => ({ status: 'accepted', reply: '250 ok' });
  const attempts: Mail[] = [];
  const accepted: Mail[] = [];
  return {
    attempts,
    accepted,
    answer: (next) => {
      behaviour = next;
    },
    open: () => ({
      async send(mail) {
        attempts.push(mail);
        const result = await behaviour(mail);
        if (result.status === 'accepted') accepted.push(mail);
        return result;
      },
      close: () => Promise.resolve(),
    }),
  };
}

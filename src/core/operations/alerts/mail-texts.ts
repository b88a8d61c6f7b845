import { MAIL_PLACEHOLDERS, type MailPreview, type MailText, type MailTexts } from '../../../contract';
import {
  composeBackInStock,
  type Mail,
  normaliseAddress,
  readMailText,
  type Sender,
  senderOf,
  unknownPlaceholders,
  writeMailText,
} from '../../alerts';
import type { Queryable } from '../../database';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';
import { readMailSettings, readSettings } from '../../settings';
import { openMailRoute } from './mail-route';
import { findPrice } from './send-one';

type Language = 'pl' | 'en';

export async function mailTexts(db: Queryable): Promise<MailTexts> {
  return { pl: await readMailText(db, 'pl'), en: await readMailText(db, 'en') };
}

/** Problems: mail_text_placeholder_unknown, mail_text_empty. */
export async function setMailText(
  services: Services,
  { language, text }: { language: Language; text: MailText | null },
): Promise<Outcome<MailTexts>> {
  const checked = text === null ? ok(null) : check(text);
  if (!checked.ok) return checked;
  const at = instant(services.clock);
  await services.database.write(async (trx) => {
    await writeMailText(trx, language, text, at);
    await services.activity.record('info', problem('mail_text_changed', { language }), trx);
  });
  services.events.publish({ type: 'changed', what: 'settings' });
  return ok(await mailTexts(services.database.read));
}

/** The mail about a product of the shop, as a customer would read it. Problems: those of `setMailText`. */
export async function previewMail(
  services: Services,
  { language, text }: { language: Language; text?: MailText | undefined },
): Promise<Outcome<MailPreview>> {
  const checked = text === undefined ? ok(null) : check(text);
  if (!checked.ok) return checked;
  const from = (await readMailSettings(services))?.from ?? null;
  const sender = (from === null ? null : senderOf(from)) ?? { address: 'sklep@example.pl', domain: 'example.pl' };
  const mail = await sampleMail(services, { language, text, sender, to: '' });
  return ok({ from, subject: mail.subject, text: mail.text });
}

/**
 * Sends that mail to one address, and tells what the mail server answered. Problems: email_invalid, mail_not_configured and
 * the mail server's own.
 */
export async function sendTestMail(
  services: Services,
  { email, language, text }: { email: string; language: Language; text?: MailText | undefined },
  signal: AbortSignal,
): Promise<Outcome<{ to: string; reply: string }>> {
  const to = normaliseAddress(email);
  if (to === null) return refused(problem('email_invalid', { sku: '' }));
  const checked = text === undefined ? ok(null) : check(text);
  if (!checked.ok) return checked;
  const route = await openMailRoute(services);
  if (!route.ok) return route;
  const { port, sender } = route.value;
  try {
    const result = await port.send(await sampleMail(services, { language, text, sender, to }), signal);
    return result.status === 'accepted' ? ok({ to, reply: result.reply }) : refused(result.problem);
  } finally {
    await port.close();
  }
}

function check({ subject, body }: MailText): Outcome<null> {
  const [unknown] = unknownPlaceholders(`${subject}\n${body}`);
  const known = MAIL_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  if (unknown !== undefined) return refused(problem('mail_text_placeholder_unknown', { placeholder: unknown, known }));
  return subject.trim() === '' || body.trim() === '' ? refused(problem('mail_text_empty')) : ok(null);
}

async function sampleMail(
  services: Services,
  what: { language: Language; text: MailText | undefined; sender: Sender; to: string },
): Promise<Mail> {
  const db = services.database.read;
  const { shopName, currency } = await readSettings(db, services.defaultLanguage);
  const product = await sampleProduct(db);
  const { language, sender, to } = what;
  return composeBackInStock({
    messageId: `<${services.random.uuid()}@${sender.domain}>`,
    to,
    language,
    sender,
    shopName,
    productName: product?.name ?? (language === 'pl' ? 'Kubek biały 300 ml' : 'White mug 300 ml'),
    sku: product?.sku ?? 'SKU-1',
    price: product ? await findPrice(db, product.id, currency) : { minor: 2499, currency },
    own: what.text ?? (await readMailText(db, language)),
  });
}

/** One somebody waits for, else any. */
async function sampleProduct(db: Queryable): Promise<{ id: number; sku: string; name: string } | undefined> {
  const waited = await db('waitlist_entry as e')
    .join('product as p', 'p.id', 'e.product_id')
    .where('e.state', 'waiting')
    .first<{ id: number; sku: string; name: string } | undefined>('p.id', 'p.sku', 'p.name');
  return waited ?? db('product').whereNull('archived_at').orderBy('id').first('id', 'sku', 'name');
}

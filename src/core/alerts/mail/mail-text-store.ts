import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { type MailLanguage, type MailText, wordsFor } from './mail-words';

const keyOf = (language: MailLanguage) => `mailText.${language}`;

/** The shop's own text, or the one OneShelf brings. */
export async function readMailText(
  db: Queryable,
  language: MailLanguage,
): Promise<MailText & { readonly own: boolean }> {
  const row = await db('setting')
    .where({ key: keyOf(language) })
    .first<{ value: string } | undefined>('value');
  if (row) return { ...(JSON.parse(row.value) as MailText), own: true };
  const { subject, body } = wordsFor(language);
  return { subject, body, own: false };
}

/** Null goes back to the text OneShelf brings. */
export async function writeMailText(
  trx: Transaction,
  language: MailLanguage,
  text: MailText | null,
  at: Instant,
): Promise<void> {
  const key = keyOf(language);
  if (text === null) await trx('setting').where({ key }).delete();
  else {
    const value = JSON.stringify({ subject: text.subject, body: text.body });
    await trx('setting').insert({ key, value, changed_at: at }).onConflict('key').merge();
  }
}

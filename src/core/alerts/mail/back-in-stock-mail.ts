import { escapeUTF8 } from 'entities';
import { minorToDecimal, type Money } from '../../foundation';
import type { Mail } from '../mail-port';
import type { Sender } from './sender';
import { fillBody, fillLine } from './mail-text';
import { type MailLanguage, type MailText, wordsFor } from './mail-words';

const LONGEST_NAME = 200;

/** What the customer is told. */
export interface BackInStock {
  readonly messageId: string;
  readonly to: string;
  readonly language: MailLanguage;
  readonly shopName: string;
  readonly productName: string;
  readonly sku: string;
  readonly price: Money | null;
  readonly sender: Sender;
  /** The shop's own words; ours when left out. */
  readonly own?: MailText | undefined;
}

/** Composes the mail that tells one customer that a product is back: plain text and simple HTML, one message each. */
export function composeBackInStock(alert: BackInStock): Mail {
  const words = wordsFor(alert.language);
  const shop = oneLine(alert.shopName) || alert.sender.address;
  const product = oneLine(alert.productName) || alert.sku;
  const price = alert.price ? formatPrice(alert.price, alert.language) : null;
  const facts = { product, shop, price, sku: oneLine(alert.sku) };
  const { subject, body } = alert.own ?? words;
  const paragraphs = fillBody(body, facts);
  return {
    messageId: alert.messageId,
    to: alert.to,
    subject: oneLine(fillLine(subject, facts) ?? product),
    text: `${[...paragraphs, `-- \n${words.footer(shop)}`].join('\n\n')}\n`,
    html: page(alert.language, product, paragraphs, words.footer(shop)),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<mailto:${encodeURI(alert.sender.address)}?subject=unsubscribe>`,
    },
  };
}

/** Text from outside as one line: a name with a line break must not be able to add a header or a paragraph. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('');
}

/** `24,99 zł` in Polish, `PLN 24.99` in English. */
function formatPrice(price: Money, language: MailLanguage): string {
  const format = new Intl.NumberFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    style: 'currency',
    currency: price.currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(Number(minorToDecimal(price.minor)));
}

function page(language: MailLanguage, product: string, paragraphs: readonly string[], footer: string): string {
  const body = paragraphs.map((text) => `<p>${escapeUTF8(text).replaceAll('\n', '<br>')}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeUTF8(product)}</title></head>
<body style="font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #1f2933; max-width: 36em; margin: 0 auto; padding: 24px">
${body}
<hr style="border: 0; border-top: 1px solid #d9dee4; margin: 24px 0">
<p style="font-size: 13px; color: #5f6b7a">${escapeUTF8(footer)}</p>
</body>
</html>
`;
}

import { expect, test } from 'vitest';
import { composeBackInStock } from '../../../src/core/alerts';

const ALERT = {
  messageId: '<m@sklep.example>',
  to: 'anna@klient.example',
  language: 'pl' as const,
  shopName: 'U Łucji',
  productName: 'Kubek żółty 300 ml',
  sku: 'KUB-1',
  price: { minor: 2499, currency: 'PLN' },
  sender: { address: 'sklep@sklep.example', domain: 'sklep.example' },
};

test('the Polish mail names the product, the shop, the price and the way out', () => {
  const mail = composeBackInStock(ALERT);
  expect(mail.subject).toBe('Kubek żółty 300 ml znów w sprzedaży – U Łucji');
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain('Kubek żółty 300 ml');
    expect(body).toContain('U Łucji');
    expect(body.replaceAll('\u00a0', ' ')).toContain('24,99 zł');
    expect(body).toContain('rezygnuję');
  }
  expect(mail.headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<mailto:sklep@sklep.example?subject=unsubscribe>',
  });
});

test('the English mail is English', () => {
  const mail = composeBackInStock({ ...ALERT, language: 'en', price: { minor: 120050, currency: 'PLN' } });
  expect(mail.subject).toBe('Kubek żółty 300 ml is back in stock – U Łucji');
  expect(mail.text.replaceAll('\u00a0', ' ')).toContain('PLN 1,200.50');
  expect(mail.text).toContain('unsubscribe');
  expect(mail.html).toContain('<html lang="en">');
});

test('without a price the mail says nothing about one; without a shop name the sender stands in', () => {
  const mail = composeBackInStock({ ...ALERT, price: null, shopName: ' ' });
  expect(mail.text).not.toContain('Cena');
  expect(mail.subject).toContain('sklep@sklep.example');
});

test('names from a file can neither run in the mail nor break its lines', () => {
  const mail = composeBackInStock({
    ...ALERT,
    productName: '<img src=x onerror=alert(1)>\r\nBcc: evil@example.org',
    shopName: 'A & "B"\u2028</title>',
  });
  expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
  expect(mail.html).not.toContain('<img');
  expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: evil@example.org');
  expect(mail.html).toContain('A &amp; &quot;B&quot; &lt;/title&gt;');
});

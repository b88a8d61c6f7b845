import { expect, test } from 'vitest';
import { normaliseAddress, senderOf } from '../../../src/core/alerts';

test.each([
  ['  Anna.Nowak@Klient.EXAMPLE ', 'Anna.Nowak@klient.example'],
  ['anna+kubek@klient.example', 'anna+kubek@klient.example'],
  ['ania@sklep.łódź.example', 'ania@sklep.xn--d-uga0v4h.example'],
])('%j is written to as %j', (typed, written) => {
  expect(normaliseAddress(typed)).toBe(written);
});

test.each([
  'anna',
  '@klient.example',
  'anna@',
  'anna@klient',
  'anna nowak@klient.example',
  'anna@klient.example\r\nBcc: evil@example.org',
  'anna@klient.example,ewa@klient.example',
  'a@evil.example/klient.example',
  '"a b"@klient.example>',
])('%j is no address', (typed) => {
  expect(normaliseAddress(typed)).toBeNull();
});

test.each([
  ['sklep@example.pl', { address: 'sklep@example.pl', domain: 'example.pl' }],
  ['Sklep "U Ani" <sklep@example.pl>', { address: 'sklep@example.pl', domain: 'example.pl' }],
  ['sklep@żółw.example', { address: 'sklep@xn--w-uga1v8h.example', domain: 'xn--w-uga1v8h.example' }],
])('the sender %j has an address and a domain', (from, expected) => {
  expect(senderOf(from)).toEqual(expected);
});

test.each(['Sklep', 'a@x.example, b@x.example', 'a@x.example\r\nBcc: b@x.example', ''])('%j is no sender', (from) => {
  expect(senderOf(from)).toBeNull();
});

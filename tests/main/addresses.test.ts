import { expect, test } from 'vitest';
import { isOwnPage, isRoute, outsideAddress } from '../../src/main/pages/addresses';

test.each([
  ['app://oneshelf/', true],
  ['app://oneshelf/index.html#/products/A', true],
  ['app://oneshelf@evil.example/', false],
  ['app://evil@oneshelf/', false],
  ['app://oneshelf.evil.example/', false],
  ['app://oneshelf:8080/', false],
  ['https://evil.example/?next=app://oneshelf/', false],
  ['https://oneshelf/', false],
  ['file:///app://oneshelf/', false],
  ['data:text/html,app://oneshelf/', false],
  ['about:blank', false],
  ['', false],
  [undefined, false],
])('%s is a page of ours: %s', (address, own) => {
  expect(isOwnPage(address)).toBe(own);
});

test.each([
  ['https://woocommerce.com/document/', 'https://woocommerce.com/document/'],
  ['mailto:sklep@example.com', 'mailto:sklep@example.com'],
  ['HTTPS://Example.com', 'https://example.com/'],
  ['http://example.com/', null],
  ['https://bank.example@evil.example/', null],
  ['file:///etc/passwd', null],
  ['smb://server/share', null],
  ['javascript:alert(1)', null],
  ['ms-settings:privacy', null],
  ['vbscript:x', null],
  ['data:text/html,x', null],
  ['app://oneshelf/', null],
  ['\\\\server\\share', null],
  ['not an address', null],
])('%s goes to the operating system as %s', (address, handedOver) => {
  expect(outsideAddress(address)).toBe(handedOver);
});

test.each([
  ['/imports/12', true],
  ['/', true],
  ['//evil.example', false],
  ['/../../etc', false],
  ['https://evil.example', false],
  ['/imports?x=1', false],
  ['', false],
  ['/imports/12/', false],
  ['/channels/Sklep%20Allegro', true],
  ['/channels/%C5%BCaba', true],
  ['/channels/a%0ab', false],
  ['/channels/a%', false],
  ['/products/AB.12', true],
  ['/products/..', false],
  [`/${'a'.repeat(500)}`, false],
])('%j may be asked for as a screen: %s', (text, route) => {
  expect(isRoute(text)).toBe(route);
});

import { barriers } from './support/barriers';
import { putStock } from './support/stocked';
import { addPerson, expect, keepScreen, lanTest as test, signIn } from './support/tablet';

const OWNER = { name: 'Anna', passphrase: 'zielony rower 7', role: 'Właściciel' };
const WORKER = { name: 'Marek', passphrase: '482915', role: 'Magazyn' };
const GUEST = { name: 'Ola', passphrase: '913582', role: 'Podgląd' };

const SCREENS = [
  '/',
  '/products',
  '/products/MLY-1',
  '/products/edit?q=MLY',
  '/prices/rules',
  '/prices/promotions',
  '/prices/parity',
  '/imports',
  '/imports/new',
  '/imports/1',
  '/deliveries',
  '/deliveries/receive',
  '/deliveries/expect',
  '/deliveries/1',
  '/warehouse/count',
  '/warehouse/transfer',
  '/warehouse/labels',
  '/channels',
  '/sales',
  '/waitlist',
  '/changes',
  '/activity',
  '/settings',
];
const SHUT = 'Twoja rola na to nie pozwala';
const OWNERS = ['/products/edit?q=MLY', '/settings'];
const GOODS = [
  '/imports/new',
  '/deliveries/receive',
  '/deliveries/expect',
  '/warehouse/count',
  '/warehouse/transfer',
  '/warehouse/labels',
];

test.setTimeout(240_000);

for (const [person, shut, nobodyWaits] of [
  [WORKER, OWNERS, 'Dopisz klienta powyżej'],
  [GUEST, [...GOODS, ...OWNERS], 'Nic nie musisz robić'],
] as const) {
  test(`${person.role}: no screen asks what this role may not ask; the owner’s are shut with a reason`, async ({
    console: page,
    host,
    tablet,
  }) => {
    await putStock(host);
    await host.command('deliveries', 'expect', '--lines', 'MLY-1=3');
    await page.evaluate(() => (window.location.hash = '/settings'));
    for (const one of [OWNER, person]) await addPerson(page, one, one.role);
    await page.getByRole('switch', { name: 'Otwórz konsolę dla sieci lokalnej' }).click();
    const address = await page.getByText(/^http:\/\/127\.0\.0\.2:\d+\/$/).innerText();

    const refused: string[] = [];
    tablet.on('response', (answer) => {
      if (answer.status() === 403) refused.push(`${tablet.url()} asked ${answer.url()}`);
    });
    await tablet.goto(address);
    await signIn(tablet, person);
    await expect(tablet.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
    const isShut: string[] = [];
    for (const screen of SCREENS) {
      await tablet.evaluate((to) => (window.location.hash = to), screen);
      await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible();
      await keepScreen(tablet, `role-${person.role}-${screen.replaceAll(/[/?=]/g, '_')}`);
      if (await tablet.getByRole('heading', { level: 1, name: SHUT }).isVisible()) isShut.push(screen);
      await expect(tablet.getByRole('alert').filter({ hasText: 'Nie udało się' })).toHaveCount(0);
      expect(await barriers(tablet), screen).toEqual([]);
    }
    await tablet.evaluate(() => (window.location.hash = '/waitlist'));
    await expect(tablet.getByText(nobodyWaits)).toBeVisible();
    expect(isShut.toSorted()).toEqual([...shut].toSorted());
    expect(refused).toEqual([]);
  });
}

test('selected products are carried to their labels, one label each', async ({ console: page, host }) => {
  await putStock(host);
  await page.evaluate(() => (window.location.hash = '/products/MLY-1'));
  await page.getByRole('button', { name: 'Więcej' }).click();
  await page.getByRole('menuitem', { name: 'Drukuj etykiety' }).click();
  await expect(page.getByRole('cell', { name: 'Młynek do kawy MLY-1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Drukuj 1 etykietę' })).toBeEnabled();

  await page.evaluate(() => (window.location.hash = '/products'));
  const table = page.getByRole('grid', { name: 'Produkty' }).or(page.getByRole('table', { name: 'Produkty' }));
  await table.getByRole('checkbox').first().click();
  await keepScreen(page, 'labels-selection');
  await page.getByRole('button', { name: 'Drukuj etykiety' }).click();
  await expect(page.getByRole('button', { name: 'Drukuj 4 etykiety' })).toBeEnabled();
  await expect(page.getByText('IMB-3').first()).toBeVisible();
  await keepScreen(page, 'labels-chosen');
});

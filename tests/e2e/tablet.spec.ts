import { barriers } from './support/barriers';
import { csvFile, HEADER } from './support/files';
import { expect, goTo, keepScreen, lanTest as test, signIn } from './support/tablet';

const OWNER = { name: 'Anna', passphrase: 'zielony rower 7' };
const WORKER = { name: 'Marek', passphrase: '482915' };

test.setTimeout(240_000);

test('a warehouse tablet signs in, works with goods, is told why prices are not its own, and is signed out by the owner', async ({
  console: page,
  tablet,
}) => {
  await page.getByRole('link', { name: 'Importuj własny plik' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles(csvFile('towary.csv', [HEADER, 'KUB-1;Kubek biały;19,99;12', 'TAL-1;Talerz głęboki;31,00;7']));
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();

  await goTo(page, 'Ustawienia');
  const wanted = page.getByRole('switch', { name: 'Otwórz konsolę dla sieci lokalnej' });
  await expect(wanted).toBeDisabled();
  for (const [role, person] of [
    ['Właściciel', OWNER],
    ['Magazyn', WORKER],
  ] as const) {
    await page.getByRole('button', { name: 'Dodaj osobę' }).click();
    const form = page.getByRole('dialog', { name: 'Dodaj osobę' });
    await form.getByRole('textbox', { name: 'Nazwa' }).fill(person.name);
    await form.getByRole('radio', { name: role }).check();
    await form.getByLabel('Hasło', { exact: false }).first().fill(person.passphrase);
    if (role === 'Magazyn') await keepScreen(page, 'tablet-person-form');
    await form.getByRole('button', { name: 'Zapisz' }).click();
    await expect(page.getByText(`Zapisano: ${person.name}.`)).toBeVisible();
  }
  await wanted.click();
  await expect(wanted).toBeChecked();
  await expect(page.getByText('Połączenie nie jest szyfrowane')).toBeVisible();
  const address = await page.getByText(/^http:\/\/127\.0\.0\.2:\d+\/$/).innerText();
  await expect(page.getByRole('img', { name: `Kod QR adresu ${address}` })).toBeVisible();
  await page.getByRole('img', { name: `Kod QR adresu ${address}` }).scrollIntoViewIfNeeded();
  await keepScreen(page, 'tablet-settings');

  await tablet.goto(address);
  await expect(tablet.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
  await expect(tablet.getByRole('navigation')).toHaveCount(0);
  await keepScreen(tablet, 'tablet-sign-in');
  expect(await barriers(tablet)).toEqual([]);
  await signIn(tablet, { ...WORKER, passphrase: '111222' });
  await expect(tablet.getByText('Nazwa lub hasło się nie zgadza.')).toBeVisible();
  await keepScreen(tablet, 'tablet-sign-in-wrong');
  await signIn(tablet, WORKER);
  await expect(tablet.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
  await expect(tablet.getByRole('link', { name: 'Ustawienia' })).toHaveCount(0);

  // Prices are not the warehouse's: the way in is shut and says why.
  await tablet.evaluate(() => (window.location.hash = '/prices/promotions'));
  const plan = tablet.locator('header').getByRole('button', { name: 'Zaplanuj ceny' });
  await expect(plan).toHaveAttribute('aria-disabled', 'true');
  await plan.tap({ force: true });
  await expect(tablet.getByRole('alert').filter({ hasText: 'Twoja rola na to nie pozwala.' })).toBeVisible();
  await keepScreen(tablet, 'tablet-price');
  await tablet.evaluate(() => (window.location.hash = '/settings'));
  await expect(tablet.getByText('Poproś właściciela, aby to zrobił albo zmienił Twoją rolę.')).toBeVisible();

  // A delivery is received, half of it before the owner ends the session.
  await tablet.evaluate(() => (window.location.hash = '/deliveries/receive'));
  const code = tablet.getByLabel('SKU lub kod kreskowy');
  await code.fill('KUB-1');
  await code.press('Enter');
  await expect(tablet.getByRole('row', { name: /KUB-1/ })).toBeVisible();

  await expect(page.getByText(/Marek/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Wyloguj: Marek/ }).click();
  await expect(page.getByText('Wylogowano: Marek.')).toBeVisible();
  const again = tablet.getByRole('dialog', { name: 'Zaloguj się ponownie' });
  await expect(again).toBeVisible();
  await keepScreen(tablet, 'tablet-sign-in-again');
  expect(await barriers(tablet)).toEqual([]);
  await signIn(again, WORKER);
  await expect(again).toHaveCount(0);
  await expect(tablet.getByRole('row', { name: /KUB-1/ })).toBeVisible();
  await tablet.getByRole('button', { name: 'Zakończ i przyjmij' }).click();
  await tablet.getByRole('button', { name: 'Przyjmij 1 pozycję' }).click();
  await expect(tablet.getByRole('heading', { level: 1, name: 'Dostawa 1' })).toBeVisible();
  await expect(tablet.getByText('Przyjęta', { exact: true })).toBeVisible();
  await keepScreen(tablet, 'tablet-received');

  await goTo(page, 'Zmiany');
  await expect(page.getByText(/^Marek ·/).first()).toBeVisible();
  await tablet.getByRole('button', { name: 'Wyloguj się: Marek' }).click();
  await expect(tablet.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
});

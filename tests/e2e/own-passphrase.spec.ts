import { keepInAllLooks } from './support/screens';
import { addPerson, expect, goTo, keepScreen, lanTest as test, signIn } from './support/tablet';

const OWNER = { name: 'Anna', passphrase: 'zielony rower 7' };
const NEW_PASSPHRASE = 'trzy duże kubki';

test.setTimeout(240_000);

test('somebody signed in on a tablet changes their passphrase; a wrong one is seen by the owner', async ({
  console: page,
  tablet,
}) => {
  await goTo(page, 'Ustawienia');
  await addPerson(page, OWNER, 'Właściciel');
  await page.getByRole('switch', { name: 'Otwórz konsolę dla sieci lokalnej' }).click();
  const address = await page.getByText(/^http:\/\/127\.0\.0\.2:\d+\/$/).innerText();
  await page.getByRole('button', { name: 'Port i szyfrowanie' }).click();
  await expect(page.getByLabel('Certyfikat (plik PEM)')).toBeVisible();
  await page.getByRole('heading', { name: 'Osoby i dostęp' }).scrollIntoViewIfNeeded();
  await keepInAllLooks(page, 'people-and-network');
  await page.getByRole('heading', { name: 'Dostęp z sieci lokalnej' }).scrollIntoViewIfNeeded();
  await keepScreen(page, 'network-1440');

  await tablet.goto(address);
  await keepInAllLooks(tablet, 'sign-in');
  await signIn(tablet, { ...OWNER, passphrase: 'zielony rower 8' });
  await expect(tablet.getByText('Nazwa lub hasło się nie zgadza.')).toBeVisible();
  // The button was pressed with a finger; the next attempt is typed without another press.
  await expect(tablet.getByLabel('Hasło', { exact: false }).first()).toBeFocused();
  await signIn(tablet, OWNER);
  await tablet.getByRole('button', { name: 'Zmień swoje hasło' }).click();
  const change = tablet.getByRole('dialog', { name: 'Zmień swoje hasło' });
  await change.getByLabel('Obecne hasło').fill('nie to');
  await change.getByLabel('Nowe hasło').fill(NEW_PASSPHRASE);
  await keepInAllLooks(tablet, 'own-passphrase');
  await change.getByRole('button', { name: 'Zapisz' }).click();
  await expect(tablet.getByText('Obecne hasło się nie zgadza.')).toBeVisible();
  await change.getByLabel('Obecne hasło').fill(OWNER.passphrase);
  await change.getByRole('button', { name: 'Zapisz' }).click();
  await expect(tablet.getByText('Hasło zmienione.')).toBeVisible();
  await tablet.getByRole('button', { name: 'Wyloguj się: Anna' }).click();
  await signIn(tablet, { ...OWNER, passphrase: NEW_PASSPHRASE });
  await expect(tablet.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();

  await page.evaluate(() => (window.location.hash = '/activity'));
  await expect(page.getByText(/^Nieudane logowanie jako „Anna” z adresu 127\.0\.0\.1\.$/)).toBeVisible();
  await expect(page.getByText('Nieudana próba zmiany hasła osoby „Anna”.')).toBeVisible();
  await keepScreen(page, 'sign-ins-in-activity');
});

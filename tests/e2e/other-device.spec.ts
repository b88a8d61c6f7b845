import { expect, keepScreen, test } from './support/journey';
import { scan } from './support/scanner';
import { CUP, MUG, putStock } from './support/stocked';

test('a count begun on a tablet is finished at the desk, booked once, and the tablet says where it went', async ({
  console: tablet,
  host,
  browser,
}) => {
  await putStock(host);
  await tablet.setViewportSize({ width: 820, height: 1180 });
  await tablet.evaluate(() => (window.location.hash = '/warehouse/count'));
  await tablet.getByRole('radio', { name: /Wybrane towary/ }).check();
  await tablet.getByRole('button', { name: 'Zacznij liczyć' }).click();
  await scan(tablet, MUG);
  await scan(tablet, MUG);
  await scan(tablet, CUP);
  await expect(tablet.getByLabel('Ilość dla MLY-1')).toHaveValue('2');

  // Another browser keeps nothing of this one's, as another device would.
  const desk = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
  await desk.goto(host.address);
  await desk.evaluate(() => (window.location.hash = '/deliveries'));
  await expect(desk.getByText('Zeskanowane, jeszcze nie zaksięgowane')).toBeVisible();
  await expect(desk.getByText(/2 pozycje/)).toBeVisible();
  await keepScreen(desk, 'other-device-under-way');
  await desk.getByRole('link', { name: 'Inwentaryzacja' }).last().click();
  await keepScreen(desk, 'other-device-offer');
  await desk.getByRole('button', { name: 'Kontynuuj tutaj' }).click();
  await expect(desk.getByLabel('Ilość dla MLY-1')).toHaveValue('2');
  await expect(desk.getByLabel('Ilość dla FIL-2')).toHaveValue('1');

  await expect(tablet.getByText(/Tę pracę kontynuuje na innym urządzeniu/)).toBeVisible();
  await expect(tablet.getByLabel('Ilość dla MLY-1')).toHaveValue('2');
  await keepScreen(tablet, 'other-device-taken');

  await desk.getByRole('button', { name: 'Podsumuj' }).click();
  await desk.getByRole('button', { name: 'Zapisz inwentaryzację' }).click();
  await expect(desk.getByText('Inwentaryzacja zapisana')).toBeVisible();
  await tablet.getByRole('button', { name: 'Usuń kopię na tym urządzeniu' }).click();
  await expect(tablet.getByRole('button', { name: 'Zacznij liczyć' })).toBeVisible();
  await tablet.reload();
  await expect(tablet.getByRole('button', { name: 'Zacznij liczyć' })).toBeVisible();
  await desk.context().close();
  expect(await host.command('product', 'MLY-1')).toMatchObject({
    levels: expect.arrayContaining([expect.objectContaining({ location: 'main', onHand: 2 })]),
  });
});

test('many devices began a receipt: one offer, and what is scanned next stays in sight of a tablet held across', async ({
  console: page,
  host,
  browser,
}) => {
  await putStock(host);
  for (const times of [1, 2, 3, 4]) {
    const device = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
    await device.goto(host.address);
    await device.evaluate(() => (window.location.hash = '/deliveries/receive'));
    await expect(device.getByText('Gotowe do skanowania')).toBeVisible();
    for (let scans = 0; scans < times; scans++) await scan(device, scans % 2 === 0 ? MUG : CUP);
    await expect(device.getByLabel('Ilość dla MLY-1')).toHaveValue(String(Math.ceil(times / 2)));
    const said = page.getByText(`${times > 1 ? '2 pozycje' : '1 pozycja'} · konsola`);
    await page.evaluate(() => (window.location.hash = '/deliveries'));
    await expect(said).toHaveCount(Math.max(1, times - 1));
    await device.context().close();
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.evaluate(() => (window.location.hash = '/deliveries/receive'));
  await expect(page.getByText('4 prace z innych urządzeń czekają na dokończenie')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kontynuuj tutaj' })).toHaveCount(1);
  await expect(page.getByLabel('SKU lub kod kreskowy')).toBeInViewport({ ratio: 1 });
  await keepScreen(page, 'other-devices-offer');

  await page.getByRole('button', { name: 'Pokaż pozostałe (3)' }).click();
  await expect(page.getByRole('button', { name: 'Kontynuuj tutaj' })).toHaveCount(4);
  // The oldest is the last: one piece of one product.
  await page.getByRole('button', { name: 'Kontynuuj tutaj' }).last().click();
  await expect(page.getByLabel('Ilość dla MLY-1')).toHaveValue('1');
  await expect(page.getByLabel('Ilość dla FIL-2')).toHaveCount(0);
});

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

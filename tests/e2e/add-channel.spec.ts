import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, keepScreen, openSampleShop, test } from './support/journey';

interface Kept {
  readonly eshop: { readonly port: number; readonly keys: { consumerKey: string; consumerSecret: string } };
}

test('a channel is added step by step: a wrong key is told in words, the right one answers, nothing is sent before the last step', async ({
  console: page,
  host,
}) => {
  await openSampleShop(page);
  const { eshop } = JSON.parse(await readFile(join(host.dataFolder, 'practice', 'state.json'), 'utf8')) as Kept;
  // From any screen the palette opens the form itself.
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  // Letters one right after the other would be a scanner's.
  await dialog.getByRole('textbox').fill('dodaj kan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kanały' })).toBeVisible();
  await keepScreen(page, 'add-channel-kinds');
  await dialog.getByRole('button', { name: /WooCommerce/ }).click();
  await expect(dialog.getByText(/REST API/)).toBeVisible();
  await dialog.getByLabel('Nazwa', { exact: false }).first().fill('drugi sklep');
  const address = dialog.locator('input[type=url]');
  await address.fill('mojsklep.pl');
  await address.blur();
  await expect(address).toHaveValue('https://mojsklep.pl');
  await address.fill(`http://127.0.0.1:${eshop.port}`);
  const [key, secret] = [dialog.locator('input[type=password]').nth(0), dialog.locator('input[type=password]').nth(1)];
  await key.fill(eshop.keys.consumerKey);
  await secret.fill('cs_wrong');
  await dialog.getByRole('button', { name: 'Połącz i sprawdź' }).click();
  const refusal = dialog.getByRole('alert');
  // The sample shop is a channel already; nothing is connected twice.
  await expect(refusal).toContainText('Ten sklep jest już podłączony jako kanał sklep-www');
  await keepScreen(page, 'add-channel-twice');
  await host.command('channel', 'remove', 'sklep-www');
  await dialog.getByRole('button', { name: /sprawdź/ }).click();
  await expect(refusal.getByText('nie przyjmuje klucza tego kanału')).toHaveCount(1);
  // Its settings are the fields of this form: no way out of it.
  await expect(refusal).toContainText('wpisz go powyżej');
  await expect(refusal.getByRole('link')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Popraw i sprawdź jeszcze raz' })).toBeInViewport({ ratio: 1 });
  await keepScreen(page, 'add-channel-refused');
  await secret.fill(eshop.keys.consumerSecret);
  await dialog.getByRole('button', { name: 'Popraw i sprawdź jeszcze raz' }).click();
  await expect(dialog.getByText(/^Połączenie działa/)).toBeVisible();
  await keepScreen(page, 'add-channel-answers');

  // Left midway, it says so and can be gone on with; its keys are kept.
  await dialog.getByRole('button', { name: 'Zamknij' }).click();
  await expect(page.getByText('drugi sklep: kanał dodany i wstrzymany. Dokończysz na jego karcie')).toBeVisible();
  await expect(page.getByText('Ten kanał nie jest jeszcze uruchomiony')).toBeVisible();
  await keepScreen(page, 'add-channel-unfinished');
  await page.getByRole('link', { name: 'Dokończ dodawanie' }).click();
  await expect(dialog.locator('input[type=url]')).toHaveValue(`http://127.0.0.1:${eshop.port}`);
  await dialog.getByRole('button', { name: 'Połącz i sprawdź' }).click();
  await expect(dialog.getByText(/^Połączenie działa/)).toBeVisible();
  // Where the keys are is the way on.
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Cennik')).toBeVisible();
  await keepScreen(page, 'add-channel-rules');
  await dialog.getByLabel('Zapas bezpieczeństwa').fill('2');
  await dialog.getByRole('button', { name: 'Dalej' }).click();
  await expect(dialog.getByText(/Przeczytaj katalog kanału, aby/)).toBeVisible();
  // Back to what was said a step before, as it is kept, and to the connection itself.
  await dialog.getByRole('button', { name: 'Wstecz' }).click();
  await expect(dialog.getByLabel('Zapas bezpieczeństwa')).toHaveValue('2');
  await dialog.getByRole('button', { name: 'Wstecz' }).click();
  await expect(dialog.locator('input[type=url]')).toHaveValue(`http://127.0.0.1:${eshop.port}`);
  await dialog.getByRole('button', { name: 'Połącz i sprawdź' }).click();
  await expect(dialog.getByText(/^Połączenie działa/)).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Dalej' }).click();
  await dialog.getByRole('button', { name: 'Dalej' }).click();
  await dialog.getByRole('button', { name: 'Zostaw wstrzymany' }).click();
  const standing = async () => {
    const channels = (await host.command('channel', 'list')) as { name: string; state: string }[];
    return channels.find(({ name }) => name === 'drugi sklep')?.state;
  };
  expect(await standing()).toBe('paused');

  // Started, it is synced at once and not when the schedule comes round.
  await page.getByRole('link', { name: 'Dokończ dodawanie' }).click();
  await dialog.getByRole('button', { name: 'Połącz i sprawdź' }).click();
  for (const step of ['Cennik', 'Przeczytaj katalog kanału']) {
    await dialog.getByRole('button', { name: 'Dalej' }).click();
    await expect(
      dialog
        .getByLabel(step)
        .or(dialog.getByRole('button', { name: step }))
        .first(),
    ).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Dalej' }).click();
  await dialog.getByRole('button', { name: 'Zacznij synchronizację' }).click();
  await expect(page.getByText(/^Synchronizacja skończona/)).toBeVisible();
  expect(await standing()).toBe('active');

  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'Pomoc' });
  await expect(help.getByRole('heading', { name: 'Kanały' })).toBeVisible();
  await keepScreen(page, 'help-channels');
});

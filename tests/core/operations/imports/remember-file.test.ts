import { expect, test } from 'vitest';
import { testClock } from '../../../support/clock';
import { memoryVault, testShop } from '../../../support/core';

test('an import that is done stays done when the index of its lines cannot be kept, and says so in the log', async () => {
  const clock = testClock();
  const warned: string[] = [];
  const shop = await testShop({
    ports: {
      clock,
      files: { ...memoryVault(clock), keepBeside: () => Promise.reject(new Error('ENOSPC')) },
      log: { info: () => undefined, warn: (code) => void warned.push(code), error: () => undefined },
    },
  });
  const text = 'sku;nazwa;cena brutto;stan\nA;Kubek;10,00;5\n';
  expect((await shop.importText(text)).run.state).toBe('applied');
  expect(warned).toEqual(['import_lines_not_kept']);
  const next = await shop.importText(text.replace(';5', ';4'));
  expect(next.run).toMatchObject({ state: 'applied', counts: { changed: 1 } });
});

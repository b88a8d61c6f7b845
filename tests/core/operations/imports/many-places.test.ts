import { expect, test } from 'vitest';
import { silentKind } from '../../../bench/silent-channel';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { testShop } from '../../../support/core';

const PLACES = 220;
const places = Array.from({ length: PLACES }, (_, i) => `Stan S${String(i + 1).padStart(3, '0')}`);

/** Three products, of which each place has `1`, but the last one of the second product `last`. */
const chain = (last: number) =>
  [
    ['SKU', 'Nazwa', 'Cena brutto', ...places].join(';'),
    ...['A', 'B', 'C'].map((sku) =>
      [sku, 'Kubek', '10,00', ...places.map((_, i) => (sku === 'B' && i === PLACES - 1 ? last : 1))].join(';'),
    ),
    '',
  ].join('\r\n');

test('a chain with more shops than SQLite joins tables is imported, compared and undone as any other', async () => {
  const shop = await testShop({ connectors: [silentKind] });
  const channel = {
    name: 'one',
    kind: silentKind.kind,
    settings: {},
    secrets: {},
    buffer: 0,
    cap: null,
    createMissing: false,
  };
  sure(await shop.core.operations.channels.add(channel, testCall()));
  const levelsOfB = async () => {
    const { levels } = sure(await shop.core.operations.products.show({ sku: 'B' }, testCall()));
    return [levels.length, levels.reduce((sum, { onHand }) => sum + onHand, 0)];
  };
  expect((await shop.importText(chain(1), { force: true })).run).toMatchObject({
    state: 'applied',
    counts: { new: 3 },
  });
  const { run } = await shop.importText(chain(8), { force: true });
  expect(run).toMatchObject({ state: 'applied', counts: { changed: 1, unchanged: 2 } });
  expect(await levelsOfB()).toEqual([PLACES, PLACES - 1 + 8]);
  sure(await shop.core.operations.imports.undo({ id: run.id }, testCall()));
  expect(await levelsOfB()).toEqual([PLACES, PLACES]);
});

import { expect, test } from 'vitest';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import type { Step } from './history';
import { everything, isSound, take, twin } from './twin-shops';

const HEADER = 'Symbol;Nazwa;Cena brutto;Stan main';
const lines = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const row = (sku: string, stock: number | string, name = 'Kubek') => `${sku};${name};10,00;${stock}`;
const told = { minutes: 10, do: 'import', source: 'erp', encoding: 'utf-8', dryRun: false, force: false } as const;
const file = (text: string, asOf: number | null = null, name = 'export.csv'): Step => ({ ...told, text, asOf, name });
const from = (source: string, text: string, asOf: number | null = null): Step => ({ ...told, source, text, asOf });
const full: Step = { minutes: 10, do: 'scope', source: 'erp', scope: 'full' };
const move = (sku: string, quantity: number, hours = 0): Step => ({
  ...{ minutes: 10, do: 'move', sku, place: 'main', quantity, hours },
});

/** Lives one history in a shop with gates and in one that reads everything; both must say the same after every step. */
async function live(...steps: Step[]) {
  const [gated, whole] = [await twin(false), await twin(true)];
  for (const [i, step] of steps.entries()) {
    await take(gated, step);
    await take(whole, step);
    expect([i, await everything(gated)]).toEqual([i, await everything(whole)]);
  }
  await isSound(gated);
  const onHand = async (sku: string) =>
    sure(await gated.core.operations.products.show({ sku }, testCall())).levels[0]?.onHand;
  return { gates: gated.gates, onHand };
}

const ABC = lines(row('A', 5), row('B', 6), row('C', 7));

test('small files use the gates too', async () => {
  const changed = lines(row('A', 4), row('B', 6), row('C', 7));
  const { gates } = await live(file(ABC), file(changed), move('B', -1), file(changed));
  expect(gates).toMatchObject({ opened: 2, doubts: [] });
  const again = await live(file(ABC), file(ABC));
  const once = await live(file(ABC));
  expect([again.gates.opened, again.gates.reads]).toEqual([0, once.gates.reads]);
});

test('changes that were staged before the reader came to doubt the file count once, as it is read in full', async () => {
  const many = Array.from({ length: 7000 }, (_, i) => row(`TW-${i}`, 5, 'Kubek z uchem'));
  const changed = many.map((line, i) => (i < 260 ? row(`TW-${i}`, 4, 'Kubek z uchem') : line));
  const { gates, onHand } = await live(file(lines(...many)), file(lines(...changed, changed[6999] ?? '')));
  expect(gates.doubts).toEqual(['line_repeats']);
  expect([await onHand('TW-0'), await onHand('TW-259'), await onHand('TW-260')]).toEqual([4, 4, 5]);
});

test('prices that jump are held with how many had one, whoever had given it', async () => {
  const priced = (price: string) => lines(...Array.from({ length: 12 }, (_, i) => `TW-${i};Kubek;${price};5`));
  await live(file(priced('')), from('hurt', priced('10,00')), file(priced('99,00')));
});

test('a file that waited and was decided after the accepted one is what came after it', async () => {
  const waits: Step = { ...told, source: 'hurt', text: lines(row('A', 5, 'Miska')), asOf: null, dryRun: true };
  const decide: Step = { minutes: 10, do: 'decide', confirm: true, suspicious: true };
  await live(waits, file(ABC), decide, file(ABC));
  await live(waits, file(ABC), decide, file(lines(row('A', 5), row('B', 9), row('C', 7))));
});

test('what a person edited since is what its line says again, though the line is the same', async () => {
  const edit = (sku: string, set: Extract<Step, { do: 'edit' }>['set']): Step => ({
    ...{ minutes: 10, do: 'edit', sku, set },
  });
  const changed = lines(row('A', 5), row('B', 6), row('C', 8));
  const { gates } = await live(file(ABC), edit('A', { name: 'Moja' }), file(changed));
  expect(gates).toMatchObject({ opened: 1, doubts: [] });
  await live(file(ABC), edit('A', { vat: '8' }), file(ABC));
  await live(file(ABC), edit('A', { archived: true }), file(changed), file(changed), file(ABC));
  await live(file(ABC), edit('A', { archived: true }), file(ABC), edit('A', { archived: false }), file(ABC));
});

test('the same bytes, put there again, are still true for the moment they state', async () => {
  const stated = `Stan na dzień 20.11.2026 14:30;;;\r\n${ABC}`;
  const { gates } = await live(file(stated), file(stated));
  expect(gates.doubts).toEqual([]);
});

test('the same bytes under the name of a later hour are true for that hour', async () => {
  const { gates } = await live(
    file(ABC, null, 'stany_2026-11-20_1430.csv'),
    file(ABC, null, 'stany_2026-11-20_1530.csv'),
  );
  const once = await live(file(ABC));
  expect(gates.reads).toBe(once.gates.reads);
});

test('the same bytes warn again of what they warned of, and are not read for it', async () => {
  const warned = lines(row('A', -5), row('B', 6));
  const { gates } = await live(file(warned), file(warned), file(warned));
  const once = await live(file(warned));
  expect([gates.opened, gates.reads]).toEqual([0, once.gates.reads]);
});

test('a second source does not shut the gate of the first', async () => {
  const { gates } = await live(
    file(ABC),
    from('hurt', lines(row('X', 1))),
    file(lines(row('A', 4), row('B', 6), row('C', 7))),
  );
  expect(gates).toMatchObject({ opened: 1, doubts: [] });
});

test('of a full file with one change the others are named too: nothing of them is zeroed', async () => {
  const { onHand } = await live(full, file(ABC), file(lines(row('A', 4), row('B', 6), row('C', 7))));
  expect([await onHand('A'), await onHand('B'), await onHand('C')]).toEqual([4, 6, 7]);
});

test('a full file that gives only the code of some goods does not zero them, and a heading makes no goods', async () => {
  const bare = lines('Kubki;;;', row('A', 4), row('B', 6), 'C;;;');
  const { onHand } = await live(full, file(ABC), file(bare), file(lines(...bare.split('\r\n').slice(1, 4), 'C;;;0')));
  expect([await onHand('A'), await onHand('B'), await onHand('C')]).toEqual([4, 6, 0]);
  const kept = await live(full, file(ABC), file(bare));
  expect(await kept.onHand('C')).toBe(7);
  await expect(kept.onHand('Kubki')).rejects.toThrow('product_unknown');
});

test('what a full file left out before, and has stock again, is zeroed by the next one, changed or not', async () => {
  const left = lines(row('A', 5), row('B', 6));
  const { onHand } = await live(full, file(ABC), file(left), move('C', 3), file(left));
  expect(await onHand('C')).toBe(0);
  const changed = await live(full, file(ABC), file(left), move('C', 3), file(lines(row('A', 4), row('B', 6))));
  expect(await changed.onHand('C')).toBe(0);
});

test('the same bytes mean more once their source sends full files', async () => {
  const left = lines(row('A', 5), row('B', 6));
  const { onHand } = await live(file(ABC), file(left), full, file(left));
  expect(await onHand('C')).toBe(0);
});

test('a file said to be true for an earlier moment is compared with what moved since', async () => {
  const sold = lines(row('A', 4), row('B', 6));
  const { onHand } = await live(
    file(lines(row('A', 5), row('B', 6)), -3),
    move('A', -1, -1),
    file(sold),
    file(lines(row('A', 4), row('B', 5)), -2),
  );
  expect(await onHand('A')).toBe(3);
});

test('what a newer count kept a file from saying, its lines say when it is true for a later moment', async () => {
  const older = lines(row('A', 5), row('B', 6));
  const first = file(lines(row('A', 0), row('B', 6)));
  const { onHand } = await live(first, file(older, -5), file(older));
  expect(await onHand('A')).toBe(5);
  const changed = await live(first, file(older, -5), file(lines(row('A', 5), row('B', 7))));
  expect(await changed.onHand('A')).toBe(5);
});

test('a run that is undone a second time dirties what it gives back', async () => {
  await live(
    file(lines(row('A', 5), row('B', 5))),
    file(lines(row('A', 5, 'Miska'), row('B', 7))),
    from('hurt', lines(row('A', 5, 'Słoik'), row('B', 7))),
    { minutes: 10, do: 'undoPosting', back: 1 },
    from('hurt', lines(row('A', 5, 'Miska'), row('B', 7))),
    { minutes: 10, do: 'undoPosting', back: 2 },
    from('hurt', lines(row('A', 5, 'Miska'), row('B', 8))),
  );
});

import { describe, expect, test } from 'vitest';
import { expectedReportSchema, type ImportReport, importReportSchema, type ProductView } from '../../../src/contract';
import { interchange, message, PARTIES } from '../../core/imports/structured/edifact/writing';
import { file as epp, goods, header, line, section } from '../../core/imports/structured/epp/writing';
import { invoice, row } from '../../core/imports/structured/ksef/invoice';
import { item, ubl } from '../../core/imports/structured/ubl/ubl';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

/** KUB-1 (5901234123457) 12 on hand, KUB-2 none, TAL-1 7. */
async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  return folder;
}

async function onHand(folder: string, sku: string): Promise<number | undefined> {
  return ((await oneshelf(folder, ['product', sku, '--json'])).json as ProductView).levels[0]?.onHand;
}

const CSV = 'Symbol;Ilość;Nr PZ\r\nKUB-1;3;PZ/1\r\nKUB-2;4;PZ/1\r\n';
const PZ = epp([
  section(header('PZ', 2, { 5: 'WZ 55/2026' }), [
    line({ code: 'KUB-1', quantity: '3' }),
    line({ code: 'KUB-2', quantity: '4' }),
  ]),
  section('"TOWARY"', [goods('KUB-1', 'Kubek biały'), goods('KUB-2', 'Kubek czarny', { 4: '' })]),
]);
const LIN = (n: number, gtin: string, quantity: number) => [`LIN+${n}++${gtin}:EN`, `QTY+12:${quantity}`];
const DESADV = interchange([message('DESADV', ['BGM+351+WZ-9+9', ...PARTIES, ...LIN(1, '5901234123457', 3)])]);
const UBL = ubl(
  'DespatchAdvice',
  `<k:DespatchLine><ID>1</ID><DeliveredQuantity unitCode="H87">3</DeliveredQuantity>${item({ buyers: 'KUB-1' })}</k:DespatchLine>`,
);
const KUB = { P_7: 'Kubek biały', P_8A: 'szt.', P_8B: '3', P_9A: '10.00', P_11: '30.00', P_12: '23' };
const KSEF = invoice(row(1, { GTIN: '5901234123457', ...KUB }).replace(/(<GTIN>.*?<\/GTIN>)(.*?<\/P_7>)/, '$2$1'));

const NOTHING_NEW = 'brings no goods that are not received already';

describe('files of deliveries from the command line', () => {
  test('of very many documents the first are printed, with how many more there are and where to see them', async () => {
    const folder = await shop();
    const advice = (n: number) =>
      message('DESADV', [`BGM+351+WZ-${n}+9`, ...PARTIES, ...LIN(1, '5901234123457', 1)], `M${n}`);
    const numbers = Array.from({ length: 23 }, (_, i) => i + 1);
    const path = await writeExport(folder, 'desadv.edi', interchange(numbers.map(advice)));
    const planned = await oneshelf(folder, ['receive', path, '--dry-run', '--language', 'en']);
    expect(planned.stdout).toContain('WZ-20 ');
    expect(planned.stdout).not.toContain('WZ-21');
    expect(planned.stdout).toMatch(/… and 3 more\n {2}The same command with --json prints all documents\./);
    const received = await oneshelf(folder, ['receive', path, '--language', 'en']);
    expect(received.stdout).toMatch(/… and 3 more\n {2}All documents received: oneshelf deliveries list/);
    expect(await onHand(folder, 'KUB-1')).toBe(35);
    // Every one of them waits, with a reason of its own; a few are said, the others counted.
    const other = await writeExport(
      folder,
      'desadv2.edi',
      interchange(numbers.map(advice)).replaceAll('QTY+12:1', 'QTY+12:2'),
    );
    const held = await oneshelf(folder, ['receive', other, '--language', 'en']);
    expect(held.exit).toBe(3);
    expect(held.stdout.match(/Document WZ-\d+ was booked at/g)).toHaveLength(5);
    expect(held.stdout).toContain('… and 18 more');
    expect(await onHand(folder, 'KUB-1')).toBe(35);
  });

  test.each<[string, string, string, number, string]>([
    ['a table', 'dostawa.csv', CSV, 4, NOTHING_NEW],
    // Without a number it could be the same goods twice: a person decides.
    ['a table without a number', 'dostawa.csv', CSV.replaceAll(/;(Nr )?PZ(\/1)?/g, ''), 4, 'waits for a decision'],
    ['EPP', 'pz.epp', PZ, 4, NOTHING_NEW],
    ['DESADV', 'desadv.edi', DESADV, 0, NOTHING_NEW],
    ['a UBL despatch advice', 'awizo.xml', UBL, 0, NOTHING_NEW],
  ])('%s is planned, received once under any name, and taken back', async (_format, name, text, second, repeated) => {
    const folder = await shop();
    const path = await writeExport(folder, name, text);
    const planned = await oneshelf(folder, ['receive', path, '--dry-run', '--language', 'en']);
    expect(planned.stdout).toContain(`What ${name} (source default) would bring`);
    expect(await onHand(folder, 'KUB-1')).toBe(12);
    const received = await oneshelf(folder, ['receive', path, '--json']);
    expect([received.exit, importReportSchema.safeParse(received.json).error]).toEqual([0, undefined]);
    expect([await onHand(folder, 'KUB-1'), await onHand(folder, 'KUB-2')]).toEqual([15, second]);
    const copy = await writeExport(folder, `kopia-${name}`, text);
    const again = await oneshelf(folder, ['receive', copy, '--language', 'en']);
    expect(again.stdout).toContain(repeated);
    expect(await onHand(folder, 'KUB-1')).toBe(15);
    const { run } = received.json as ImportReport;
    expect((await oneshelf(folder, ['imports', 'undo', String(run.id)])).exit).toBe(0);
    expect([await onHand(folder, 'KUB-1'), await onHand(folder, 'KUB-2')]).toEqual([12, 0]);
    expect((await oneshelf(folder, ['verify'])).exit).toBe(0);
  });

  test('an invoice waits for a yes, and once the shop’s NIP is known it goes through', async () => {
    const folder = await shop();
    const path = await writeExport(folder, 'faktura.xml', KSEF);
    const held = await oneshelf(folder, ['receive', path, '--language', 'pl']);
    expect([held.exit, await onHand(folder, 'KUB-1')]).toEqual([3, 12]);
    expect(held.stdout).toContain('faktura FV/7');
    expect(held.stdout).toContain('Hurtownia Łódź, 5260001546');
    expect((await oneshelf(folder, ['settings', 'set', 'taxId=701-000-14-53'])).exit).toBe(0);
    expect((await oneshelf(folder, ['receive', path])).exit).toBe(0);
    expect(await onHand(folder, 'KUB-1')).toBe(15);
  });

  test('a yes settles it for the next invoices of the source, not for what speaks of one of them', async () => {
    const folder = await shop();
    const held = await oneshelf(folder, ['receive', await writeExport(folder, 'a.xml', KSEF), '--json']);
    await oneshelf(folder, ['imports', 'apply', String((held.json as ImportReport).run.id)]);
    const next = KSEF.replace('FV/7', 'FV/8').replace('<P_8B>3<', '<P_8B>1<');
    expect((await oneshelf(folder, ['receive', await writeExport(folder, 'b.xml', next)])).exit).toBe(0);
    expect(await onHand(folder, 'KUB-1')).toBe(16);
    const odd = next.replace('FV/8', 'FV/9').replace(/(<FaWiersz>.*<\/FaWiersz>)/, '$1$1');
    const asked = await oneshelf(folder, ['receive', await writeExport(folder, 'c.xml', odd), '--json']);
    expect((asked.json as ImportReport).doubts.map(({ code }) => code)).toEqual(['line_numbers_repeat']);
    expect([asked.exit, await onHand(folder, 'KUB-1')]).toEqual([3, 16]);
  });

  test('an invoice of our own is about goods that left, whatever was said of it', async () => {
    const folder = await shop();
    await oneshelf(folder, ['settings', 'set', 'taxId=525-244-57-67']);
    const path = await writeExport(folder, 'faktura.xml', KSEF.replace('5260001546', '5252445767'));
    const refused = await oneshelf(folder, ['receive', path, '--force', '--json']);
    expect([refused.exit, refused.json]).toMatchObject([1, { problem: { code: 'file_kind_outgoing' } }]);
    expect((await oneshelf(folder, ['settings', 'set', 'taxId=5252445768'])).exit).toBe(1);
  });

  test('the invoice of goods that came with a delivery note adds nothing', async () => {
    const folder = await shop();
    await oneshelf(folder, ['settings', 'set', 'taxId=7010001453']);
    const note = PZ.replaceAll('896-000-00-09', '526-000-15-46');
    await oneshelf(folder, ['receive', await writeExport(folder, 'pz.epp', note)]);
    const bill = KSEF.replace('</RodzajFaktury>', '</RodzajFaktury><WZ>WZ 55/2026</WZ>');
    await oneshelf(folder, ['receive', await writeExport(folder, 'faktura.xml', bill)]);
    expect([await onHand(folder, 'KUB-1'), await onHand(folder, 'KUB-2')]).toEqual([15, 4]);
  });
});

const ORDERS = interchange([message('ORDERS', ['BGM+220+ZAM-1+9', ...PARTIES, 'LIN+1++5901234123457:EN', 'QTY+21:5'])]);
const ZD = epp([section(header('ZD', 1), [line({ code: 'KUB-1', quantity: '5' })])]);
const ZK = epp([section(header('ZK', 1), [line({ code: 'KUB-1', quantity: '5' })])]);
const ORDER = ubl(
  'Order',
  `<k:OrderLine><k:LineItem><ID>1</ID><Quantity unitCode="H87">5</Quantity>${item({ buyers: 'KUB-1' })}</k:LineItem></k:OrderLine>`,
);

describe('orders as expected deliveries', () => {
  test.each<[string, string, string, string | null]>([
    ['EDIFACT ORDERS', 'orders.edi', ORDERS, 'ZAM-1'],
    ['EPP ZD', 'zd.epp', ZD, '17/2026'],
    ['a UBL order', 'order.xml', ORDER, 'N-1'],
    ['a table', 'zamowienie.csv', 'Symbol;Ilość\r\nKUB-1;5\r\n', null],
    ['a table that says so', 'zamowienie.csv', 'Symbol;Ilość;Nr zamówienia\r\nKUB-1;5;Z/1\r\n', 'Z/1'],
  ])('%s is expected once, and books nothing', async (_format, name, text, number) => {
    const folder = await shop();
    const path = await writeExport(folder, name, text);
    const expected = await oneshelf(folder, ['deliveries', 'expect', path, '--json']);
    expect([expected.exit, expectedReportSchema.safeParse(expected.json).error]).toEqual([0, undefined]);
    expect(expected.json).toMatchObject({
      delivery: { role: 'expected', state: 'expected', number },
      lines: [{ sku: 'KUB-1', quantity: 5 }],
    });
    expect(await onHand(folder, 'KUB-1')).toBe(12);
    const again = await oneshelf(folder, ['deliveries', 'expect', path, '--json']);
    expect([again.exit, again.json]).toMatchObject([1, { problem: { code: 'delivery_already_expected' } }]);
  });

  test('what comes is matched to it: the plan says what is short before anything is booked', async () => {
    const folder = await shop();
    await oneshelf(folder, ['deliveries', 'expect', await writeExport(folder, 'orders.edi', ORDERS)]);
    const advice = ['BGM+351+WZ-9+9', 'RFF+ON:ZAM-1', ...PARTIES, ...LIN(1, '5901234123457', 3)];
    const path = await writeExport(folder, 'desadv.edi', interchange([message('DESADV', advice)]));
    const planned = await oneshelf(folder, ['receive', path, '--dry-run', '--json']);
    expect((planned.json as ImportReport).documents).toMatchObject([{ type: 'DESADV', booked: 1, short: 1, over: 0 }]);
    expect(await onHand(folder, 'KUB-1')).toBe(12);
  });

  test.each([
    ['a stock list', 'stany.csv', 'Symbol;Stan\r\nKUB-1;5\r\n', 'expect_not_orders'],
    ['a customer’s order', 'zk.epp', ZK, 'expect_customer_order'],
  ])('%s is not expected', async (_what, name, text, code) => {
    const folder = await shop();
    const refused = await oneshelf(folder, ['deliveries', 'expect', await writeExport(folder, name, text), '--json']);
    expect([refused.exit, refused.json]).toMatchObject([1, { problem: { code } }]);
  });

  test('an order that is imported changes nothing and says what to do with it', async () => {
    const folder = await shop();
    const refused = await oneshelf(folder, ['import', await writeExport(folder, 'o.edi', ORDERS), '--language', 'en']);
    expect([refused.exit, refused.stderr]).toEqual([1, expect.stringContaining('oneshelf deliveries expect FILE')]);
  });
});

import { expect, test } from 'vitest';
import { barCodeOf, barCodeSvg } from '../../../../src/core/operations/documents/bar-code';
import type { PdfDefinition } from '../../../../src/core/printer-port';
import { createPrinter } from '../../../../src/host/printing/printer';
import { testShop } from '../../../support/core';
import { sell, sure } from '../../../support/ledger';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const EAN = '5901234123457';

/** A shop whose printer keeps what it is to print. */
async function printingShop() {
  const printed: PdfDefinition[] = [];
  const pdf = async (definition: PdfDefinition) => {
    printed.push(definition);
    return new Uint8Array(new ArrayBuffer(0));
  };
  const shop = await testShop({ ports: { printer: { pdf } } });
  await putProducts(shop.database, [
    { sku: 'MUG', name: 'Kubek „Żółć”', gtins: [EAN], stock: { main: 10 }, prices: { retail: 123_450 } },
    { sku: 'BOWL', name: 'Misa', stock: { main: 4 }, prices: { retail: 1_000 } },
  ]);
  return { ...shop, printed };
}

/** Every text of a definition, in reading order. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node.replace(/[\u00a0\u202f]/g, ' ')];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { text, stack, columns, table, content } = node as Record<string, unknown>;
  const body = (table as { body?: unknown } | undefined)?.body;
  return [text, stack, columns, body, content].flatMap(textsOf).filter((one) => one.trim() !== '');
}

const svgsOf = (definition: PdfDefinition): number => JSON.stringify(definition).match(/"svg":/g)?.length ?? 0;

/** The bars of a drawn EAN-13, as ones and zeros from the first to the last bar. */
function modulesOf(svg: string): string {
  const dark = new Set<number>();
  for (const [, width = '', path = ''] of svg.matchAll(/stroke-width="(\d+)" d="([^"]+)"/g)) {
    for (const [, middle = ''] of path.matchAll(/M([\d.]+) /g)) {
      const from = (Number(middle) - Number(width) / 2) / 2;
      for (let module = 0; module < Number(width) / 2; module += 1) dark.add(from + module);
    }
  }
  const first = Math.min(...dark);
  return Array.from({ length: 95 }, (_, module) => (dark.has(first + module) ? '1' : '0')).join('');
}

test('an EAN-13 is drawn bar by bar as GS1 has it', () => {
  // 5 901234 123457: first digit 5 makes the left half L G G L L G; then the right half in R.
  const left = ['0001011', '0100111', '0110011', '0010011', '0111101', '0011101'];
  const right = ['1100110', '1101100', '1000010', '1011100', '1001110', '1000100'];
  const svg = barCodeSvg({ kind: 'ean13', text: EAN }, 10);
  expect(modulesOf(svg)).toBe(`101${left.join('')}01010${right.join('')}101`);
});

test('a product without a sound barcode has its SKU as bars, or as a QR code where bars cannot say it', () => {
  const kinds = (sku: string, gtins: string[]) => barCodeOf({ sku, gtins });
  expect(kinds('MUG', ['96385074', EAN])).toEqual({ kind: 'ean13', text: EAN });
  expect(kinds('MUG', ['96385074'])).toEqual({ kind: 'ean8', text: '96385074' });
  expect(kinds('MUG', ['5901234123450'])).toEqual({ kind: 'code128', text: 'MUG' });
  expect(kinds('ŻÓŁĆ-1', [])).toEqual({ kind: 'qrcode', text: 'ŻÓŁĆ-1' });
});

test('labels: one for each piece that came, with name, price and code, from the first free place of a sheet', async () => {
  const shop = await printingShop();
  const { deliveries, documents } = shop.core.operations;
  const lines = [
    { sku: 'MUG', quantity: 2 },
    { sku: 'BOWL', quantity: 1 },
  ];
  const received = sure(
    await deliveries.receive({ lines, related: [], orders: [], dryRun: false, force: false }, testCall()),
  );
  const deliveryId = received.delivery?.id ?? 0;
  const asked = { deliveryId, paper: 'a4-24', startAt: 24, withPrice: true } as const;
  const { file, count } = sure(await documents.labels(asked, testCall()));
  expect([file.name, file.type, count]).toEqual(['etykiety.pdf', 'application/pdf', 3]);
  const [sheet] = shop.printed;
  if (!sheet) throw new Error('nothing was printed');
  expect(textsOf(sheet)).toEqual(['Kubek „Żółć”', '1 234,50 zł', 'Kubek „Żółć”', '1 234,50 zł', 'Misa', '10,00 zł']);
  expect(svgsOf(sheet)).toBe(3);
  // The first takes the last place of the first sheet (column 3, row 8), the second begins the next sheet.
  const places = (sheet.content as { absolutePosition?: { x: number; y: number }; pageBreak?: string }[]).map(
    ({ absolutePosition: at, pageBreak }) =>
      pageBreak ?? [Math.round((at?.x ?? 0) / 2.8346), Math.round(((at?.y ?? 0) / 2.8346 - 0.5) / 37)].join(),
  );
  expect(places.slice(0, 5)).toEqual(['145,7', '145,7', '145,7', 'before', '5,0']);
});

test('a reduced price has the lowest of the thirty days before beside it', async () => {
  const shop = await printingShop();
  shop.clock.advance(3_600_000);
  sure(
    await shop.core.operations.ledger.setPrices(
      { list: 'retail', lines: [{ sku: 'BOWL', grossMinor: 800 }] },
      testCall(),
    ),
  );
  const asked = {
    lines: [{ sku: 'BOWL', copies: 1 }],
    paper: 'roll-50x30' as const,
    startAt: 1,
    withPrice: true,
  };
  sure(await shop.core.operations.documents.labels(asked, testCall()));
  expect(textsOf(shop.printed[0])).toEqual(['Misa', '8,00 zł', '  najniższa z 30 dni: 10,00 zł']);
  const none = await shop.core.operations.documents.labels(
    { ...asked, lines: [{ sku: 'BOWL', copies: 0 }] },
    testCall(),
  );
  expect(none).toMatchObject({ ok: false, problem: { code: 'labels_none' } });
  const many = await shop.core.operations.documents.labels(
    { ...asked, lines: [{ sku: 'BOWL', copies: 2_001 }] },
    testCall(),
  );
  expect(many).toMatchObject({ ok: false, problem: { code: 'labels_too_many' } });
});

test('while a promotion runs on the list the label has its price, and the lowest of the thirty days before', async () => {
  const shop = await printingShop();
  const { prices, documents } = shop.core.operations;
  shop.clock.advance(3_600_000);
  const [startsAt, endsAt] = [3_600_000, 7_200_000].map((ms) =>
    new Date(shop.clock.now().getTime() + ms).toISOString(),
  );
  const promotion = { name: 'Weekend', list: 'retail', all: false, skus: ['BOWL'], percentBp: -2_500 };
  sure(await prices.promote({ ...promotion, startsAt: startsAt ?? '', endsAt: endsAt ?? '' }, testCall()));
  shop.clock.advance(3_600_000);
  await prices.tick({}, testCall());
  const lines = [{ sku: 'BOWL', copies: 1 }];
  const asked = { lines, paper: 'roll-50x30' as const, startAt: 1, withPrice: true };
  sure(await documents.labels(asked, testCall()));
  // 10,00 less a quarter.
  expect(textsOf(shop.printed[0])).toEqual(['Misa', '7,50 zł', '  najniższa z 30 dni: 10,00 zł']);
  shop.clock.advance(3_600_000);
  await prices.tick({}, testCall());
  sure(await documents.labels(asked, testCall()));
  expect(textsOf(shop.printed[1])).toEqual(['Misa', '10,00 zł']);
});

test('the paper of a receipt says what was expected, what came and what did not come at all', async () => {
  const shop = await printingShop();
  const { deliveries, documents } = shop.core.operations;
  const expected = sure(
    await deliveries.expect(
      {
        number: 'ZAM/1',
        supplier: { name: 'Łódzka Hurtownia' },
        lines: [
          { sku: 'MUG', quantity: 10 },
          { sku: 'BOWL', quantity: 2 },
        ],
      },
      testCall(),
    ),
  );
  const received = sure(
    await deliveries.receive(
      {
        expectedId: expected.delivery.id,
        lines: [{ sku: 'MUG', quantity: 7 }],
        related: [],
        orders: [],
        dryRun: false,
        force: false,
      },
      testCall(),
    ),
  );
  sure(await documents.delivery({ id: received.delivery?.id ?? 0 }, testCall()));
  const texts = textsOf(shop.printed[0]);
  const row = (sku: string) => texts.slice(texts.indexOf(sku), texts.indexOf(sku) + 6);
  expect(row('MUG')).toEqual(['MUG', 'Kubek „Żółć”', 'szt', '10', '7', '−3']);
  expect(row('BOWL')).toEqual(['BOWL', 'Misa', 'szt', '2', '0', '−2']);
  expect(texts.join(' ')).toContain('Nie jest dokumentem fiskalnym');
});

test('the paper of a receipt has what is no product yet by the code it was scanned with, and who booked it by name', async () => {
  const shop = await printingShop();
  const { deliveries, documents } = shop.core.operations;
  const lines = [
    { sku: 'MUG', quantity: 1 },
    { gtin: '5900000000008', quantity: 2 },
  ];
  const receipt = { lines, related: [], orders: [], dryRun: false, force: false };
  for (const actor of ['console', 'person:Marek']) {
    const { delivery } = sure(await deliveries.receive({ ...receipt, number: actor }, testCall({ actor })));
    sure(await documents.delivery({ id: delivery?.id ?? 0 }, testCall()));
  }
  const [byConsole = [], byMarek = []] = shop.printed.map(textsOf);
  const at = byConsole.indexOf('5900000000008');
  expect(byConsole.slice(at, at + 3)).toEqual(['5900000000008', 'nieznany towar', '2']);
  // Nothing was expected, so nothing is compared.
  expect(byConsole).not.toContain('Oczekiwano');
  expect(byConsole).not.toContain('Różnica');
  expect(byConsole).toContain('konsola');
  expect(byMarek).toContain('Marek');
});

test('the protocol of a count has the books as of the moment, the difference and its value', async () => {
  const shop = await printingShop();
  const { ledger, documents } = shop.core.operations;
  const countedAt = shop.clock.now().toISOString();
  shop.clock.advance(60_000);
  await sell(shop, 'MUG');
  const { posting } = sure(
    await ledger.count({ location: 'main', lines: [{ sku: 'MUG', quantity: 8, countedAt }] }, testCall()),
  );
  sure(await documents.posting({ id: posting?.id ?? 0, language: 'en' }, testCall()));
  const texts = textsOf(shop.printed[0]);
  const at = texts.indexOf('MUG');
  expect(texts.slice(at, at + 7)).toEqual(['MUG', 'Kubek „Żółć”', 'szt', '10', '8', '−2', '−PLN 2,469.00']);
  expect(await documents.posting({ id: 1 }, testCall())).toMatchObject({ problem: { code: 'posting_without_paper' } });
});

test('the printer makes a real PDF on its own thread, with a font that has Polish letters', async () => {
  const bytes = await createPrinter().pdf({
    content: [{ text: 'Zażółć gęślą jaźń' }, { svg: barCodeSvg({ kind: 'ean13', text: EAN }, 10), width: 100 }],
    defaultStyle: { font: 'Roboto' },
    compress: false,
  });
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  // The embedded font's map back to letters, in UTF-16: Z a ż ó ł ć and so on, each a glyph that is there.
  const letters = [...'Zażółćgęśląjń'].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
  for (const letter of letters) expect(text).toContain(`<${letter}>`);
});

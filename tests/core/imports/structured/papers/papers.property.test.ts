import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from '../../reading/reading';
import { CII } from './cii';
import { ECOD_DESPATCH, ECOD_INVOICE, OPTIMA } from './comarch';
import { DESADV, INVOIC } from './edifact';
import { EPP } from './epp';
import type { Dressed, Told } from './facts';
import { KSEF, KSEF_REFUSED } from './ksef';
import { UBL_DESPATCH, UBL_INVOICE } from './ubl';
import { cases } from '../../../../support/cases';

const PAPERS: readonly (readonly [string, fc.Arbitrary<Dressed>])[] = [
  ['KSeF', KSEF],
  ['a correction or an advance in KSeF', KSEF_REFUSED],
  ['a UBL invoice', UBL_INVOICE],
  ['a UBL despatch advice', UBL_DESPATCH],
  ['CII', CII],
  ['an ECOD invoice', ECOD_INVOICE],
  ['an ECOD despatch advice', ECOD_DESPATCH],
  ['Optima', OPTIMA],
  ['DESADV', DESADV],
  ['INVOIC', INVOIC],
  ['EPP', EPP],
];

/** What is paid for a line may be rounded to the grosz on paper, and the price of one worked out of it. */
function sameCost(read: string | null, told: string | null, quantity: number): boolean {
  if (told === null || read === null) return read === told;
  return Math.abs(Number(read) - Number(told)) * quantity <= 0.0051;
}

async function expectRead({ bytes, fileName, format, documents, lines }: Dressed): Promise<void> {
  const found = await detected(bytes, { fileName });
  expect([found.profile.format, found.profile.kind]).toEqual([format, 'delivery']);
  expect(
    found.documents.map(({ type, kind, number, issuedAt, supplier, buyer, related, orders, refusal }) => ({
      ...{ type, kind, number, issuedAt, related, orders, refusal: refusal?.code ?? null },
      supplier: [supplier.name, supplier.taxId],
      buyer: [buyer.name, buyer.taxId],
    })),
  ).toEqual(documents);
  const { batches, problems, failure } = await readWith(fileOf(bytes, 997), found.profile);
  const read = batches.flatMap((batch) => batch.lines);
  expect(failure).toBeNull();
  for (const [i, { refusal }] of documents.entries()) {
    if (refusal !== null) continue;
    const own = read.filter(({ document }) => document === i);
    const told: readonly Told[] = lines[i]!;
    expect(
      own.map(({ sku, supplierSku, gtins, name, quantity }) => ({
        ours: sku,
        theirs: supplierSku,
        gtins,
        name,
        quantity,
      })),
    ).toEqual(told.map(({ cost: _cost, ...rest }) => rest));
    const differing = own.filter(
      ({ cost, quantity, unitScale }, at) => !sameCost(cost, told[at]!.cost, quantity / (unitScale ?? 1)),
    );
    expect(differing).toEqual([]);
  }
  if (documents.every(({ refusal }) => refusal === null)) {
    expect(problems.filter(({ severity }) => severity === 'rejected')).toEqual([]);
  }
}

/** Shows a counterexample as text. */
function shown(paper: Dressed): Dressed {
  Object.defineProperty(paper.bytes, fc.toStringMethod, { value: () => Buffer.from(paper.bytes).toString() });
  return paper;
}

for (const [name, papers] of PAPERS) {
  test(`${name}: read as what it says, however it is written`, async () => {
    await fc.assert(fc.asyncProperty(papers.map(shown), expectRead), { numRuns: cases(60) });
  }, 60_000);
}

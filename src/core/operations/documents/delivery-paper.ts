import type { Queryable } from '../../database';
import { type DeliveryLineRow, type DeliveryRow, findDelivery, findDeliveryLines } from '../../deliveries';
import { ok, type Outcome, problem, refused } from '../../foundation';
import { findPosting } from '../ledger';
import { type PaperColumn, paperOf } from './paper-parts';
import type { PaperWords } from './paper-words';
import type { PdfDefinition } from '../../printer-port';

/** A line of the paper, in counted units; what was not expected has null. */
interface PaperLine {
  readonly sku: string | null;
  readonly name: string | null;
  /** It is a product; what is none yet was brought all the same, and has no other name than its code. */
  readonly isKnown: boolean;
  readonly unit: string;
  readonly unitScale: number;
  readonly expected: number | null;
  readonly came: number;
}

/** What a delivery brought, and what of it was expected; of an expected one, what is still to come. */
export async function deliveryPaper(
  db: Queryable,
  id: number,
  words: PaperWords,
): Promise<Outcome<{ name: string; definition: PdfDefinition; count: number }>> {
  const delivery = await findDelivery(db, id);
  if (!delivery) return refused(problem('delivery_unknown', { id }));
  const own = await findDeliveryLines(db, id);
  const lines = delivery.role === 'expected' ? own.map(awaitedLine) : await receivedLines(db, id, own);
  const columns = columnsOf(lines, words);
  const definition = paperOf(
    {
      title: words.t(delivery.role === 'expected' ? 'paper_expected_title' : 'paper_receipt_title', {
        number: delivery.number ?? id,
      }),
      facts: await factsOf(db, delivery, words),
      columns,
      rows: lines.map((line, i) => columns.map(({ of }) => of(line, i))),
      signatures: [words.t('paper_sign_gave'), words.t('paper_sign_received')],
    },
    words,
  );
  return ok({ name: words.t('paper_file_delivery', { id }), definition, count: lines.length });
}

interface LineColumn extends PaperColumn {
  readonly of: (line: PaperLine, at: number) => string;
}

/** What came beside what was expected; where nothing was, only what came. */
function columnsOf(lines: readonly PaperLine[], { t, quantity, difference }: PaperWords): LineColumn[] {
  const compares = lines.some(({ expected }) => expected !== null);
  const expected: LineColumn = {
    ...{ heading: t('paper_col_expected'), width: 62, numbers: true },
    of: (line) => (line.expected === null ? '–' : quantity(line.expected, line.unitScale)),
  };
  const apart: LineColumn = {
    ...{ heading: t('paper_col_difference'), width: 48, numbers: true },
    of: (line) => difference(line.came - (line.expected ?? 0), line.unitScale),
  };
  return [
    { heading: t('paper_col_no'), width: 20, numbers: true, of: (_, at) => String(at + 1) },
    { heading: t('paper_col_sku'), width: 80, of: ({ sku }) => sku ?? '–' },
    {
      ...{ heading: t('paper_col_name'), width: '*' },
      of: ({ name, isKnown }) => name ?? (isKnown ? '–' : t('paper_line_unknown')),
    },
    { heading: t('paper_col_unit'), width: 28, of: ({ unit }) => unit },
    ...(compares ? [expected] : []),
    {
      ...{ heading: t('paper_col_came'), width: 52, numbers: true },
      of: (line) => quantity(line.came, line.unitScale),
    },
    ...(compares ? [apart] : []),
  ];
}

async function factsOf(db: Queryable, delivery: DeliveryRow, { t, moment, actor }: PaperWords) {
  const posting = delivery.postingId === null ? null : await findPosting(db, delivery.postingId);
  const state = delivery.state === 'undone' ? [[t('paper_fact_state'), t('paper_state_undone')] as const] : [];
  return [
    [t('paper_fact_supplier'), [delivery.supplier, delivery.taxId].filter(Boolean).join(', ') || '–'],
    [t('paper_fact_number'), delivery.number ?? '–'],
    [t('paper_fact_when'), moment(posting?.at ?? delivery.createdAt)],
    [t('paper_fact_who'), posting ? actor(posting.actor) : '–'],
    ...state,
  ] as const;
}

const awaitedLine = (line: DeliveryLineRow): PaperLine => ({
  sku: line.productSku ?? line.sku ?? line.supplierSku ?? line.gtins[0] ?? null,
  name: line.productName ?? line.name,
  isKnown: line.productId !== null,
  unit: line.unit ?? '',
  unitScale: line.unitScale,
  expected: line.quantity,
  came: line.matched,
});

interface AwaitedRow extends Omit<PaperLine, 'came' | 'isKnown'> {
  readonly productId: number;
  readonly expected: number;
}

/** The receipt's lines beside what was still awaited when it came; what was awaited and did not come stands at the end. */
async function receivedLines(db: Queryable, id: number, own: readonly DeliveryLineRow[]): Promise<PaperLine[]> {
  const awaited = await db.raw<AwaitedRow[]>(
    `select e.product_id as productId, p.sku, p.name, p.unit, p.unit_scale as unitScale,
       sum(e.quantity - coalesce((select sum(m.quantity) from delivery_match m
         join delivery_line b on b.id = m.receipt_line_id join delivery brought on brought.id = b.delivery_id
         where m.expected_line_id = e.id and brought.id <> :id and brought.state <> 'undone'), 0)) as expected
     from delivery_line e join product p on p.id = e.product_id
     where e.delivery_id in (select x.delivery_id from delivery_match m join delivery_line r on r.id = m.receipt_line_id
       join delivery_line x on x.id = m.expected_line_id where r.delivery_id = :id)
     group by e.product_id order by min(e.position)`,
    { id },
  );
  const left = new Map(awaited.map((row) => [row.productId, row]));
  const lines = own.map((line): PaperLine => {
    const row = line.productId === null ? undefined : left.get(line.productId);
    if (row) left.delete(row.productId);
    return {
      ...awaitedLine(line),
      expected: row?.expected ?? null,
      came: line.productId === null ? line.quantity : line.booked,
    };
  });
  const missing = [...left.values()].filter(({ expected }) => expected > 0);
  return [...lines, ...missing.map(({ productId: _id, ...row }): PaperLine => ({ ...row, isKnown: true, came: 0 }))];
}

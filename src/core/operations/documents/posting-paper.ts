import type { Queryable } from '../../database';
import { ok, type Outcome, problem, refused } from '../../foundation';
import { findPriceLists } from '../../pricing';
import { madeBy } from '../../stock';
import { findPosting } from '../ledger';
import { paperOf } from './paper-parts';
import type { PaperWords } from './paper-words';
import type { PdfDefinition } from '../../printer-port';

interface PaperMovement {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitScale: number;
  readonly place: string;
  readonly quantity: number;
  /** The level the ledger had for the movement's moment, before it. */
  readonly before: number;
  readonly priceMinor: number | null;
}

type Paper = { name: string; definition: PdfDefinition; count: number };

/** The protocol of a count, or the note of a transfer. Other postings have papers of their own. */
export async function postingPaper(db: Queryable, id: number, words: PaperWords): Promise<Outcome<Paper>> {
  const posting = await findPosting(db, id);
  if (!posting) return refused(problem('posting_unknown', { id }));
  if (posting.kind !== 'count' && posting.kind !== 'transfer') {
    return refused(problem('posting_without_paper', { id }));
  }
  const [list] = await findPriceLists(db);
  const movements = await readMovements(db, id, list?.id ?? null);
  const undone =
    posting.undoneBy === null ? [] : [[words.t('paper_fact_state'), words.t('paper_state_undone')] as const];
  const facts = [
    [words.t('paper_fact_when'), words.moment(posting.at)],
    [words.t('paper_fact_who'), words.actor(posting.actor)],
    ...undone,
  ] as const;
  const definition =
    posting.kind === 'count'
      ? countPaper(id, movements, { facts, currency: list?.currency ?? 'PLN' }, words)
      : transferPaper(id, movements, facts, words);
  const name = words.t(posting.kind === 'count' ? 'paper_file_count' : 'paper_file_transfer', { id });
  return ok({ name, definition, count: movements.length });
}

type Facts = readonly (readonly [string, string])[];

function countPaper(
  id: number,
  movements: readonly PaperMovement[],
  { facts, currency }: { readonly facts: Facts; readonly currency: string },
  words: PaperWords,
): PdfDefinition {
  const { t, quantity, difference, money } = words;
  const valueOf = ({ quantity: moved, priceMinor, unitScale }: PaperMovement) =>
    priceMinor === null ? null : Math.round((moved * priceMinor) / unitScale);
  const total = movements.reduce((sum, movement) => sum + (valueOf(movement) ?? 0), 0);
  return paperOf(
    {
      title: t('paper_count_title', { id }),
      facts: [...facts, [t('paper_fact_place'), movements[0]?.place ?? '–']],
      columns: [
        { heading: t('paper_col_no'), width: 20, numbers: true },
        { heading: t('paper_col_sku'), width: 75 },
        { heading: t('paper_col_name'), width: '*' },
        { heading: t('paper_col_unit'), width: 26 },
        { heading: t('paper_col_books'), width: 50, numbers: true },
        { heading: t('paper_col_counted'), width: 50, numbers: true },
        { heading: t('paper_col_difference'), width: 45, numbers: true },
        { heading: t('paper_col_value'), width: 60, numbers: true },
      ],
      rows: movements.map((movement, i) => {
        const value = valueOf(movement);
        return [
          String(i + 1),
          movement.sku,
          movement.name,
          movement.unit,
          quantity(movement.before, movement.unitScale),
          quantity(movement.before + movement.quantity, movement.unitScale),
          difference(movement.quantity, movement.unitScale),
          value === null || value === 0 ? '–' : money(value, currency),
        ];
      }),
      sums: [t('paper_sum_value', { value: money(total, currency) })],
      signatures: [t('paper_sign_counted'), t('paper_sign_checked')],
    },
    words,
  );
}

function transferPaper(
  id: number,
  movements: readonly PaperMovement[],
  facts: Facts,
  words: PaperWords,
): PdfDefinition {
  const { t, quantity } = words;
  const into = movements.filter((movement) => movement.quantity > 0);
  const from = movements.find((movement) => movement.quantity < 0)?.place ?? '–';
  return paperOf(
    {
      title: t('paper_transfer_title', { id }),
      facts: [...facts, [t('paper_fact_from'), from], [t('paper_fact_to'), into[0]?.place ?? '–']],
      columns: [
        { heading: t('paper_col_no'), width: 20, numbers: true },
        { heading: t('paper_col_sku'), width: 90 },
        { heading: t('paper_col_name'), width: '*' },
        { heading: t('paper_col_unit'), width: 30 },
        { heading: t('paper_col_quantity'), width: 60, numbers: true },
      ],
      rows: into.map((movement, i) => [
        String(i + 1),
        movement.sku,
        movement.name,
        movement.unit,
        quantity(movement.quantity, movement.unitScale),
      ]),
      signatures: [t('paper_sign_gave'), t('paper_sign_received')],
    },
    words,
  );
}

/** `before` counts what had been booked by then, of what had happened by then: what was sold while counting is not in it. */
async function readMovements(db: Queryable, posting: number, listId: number | null): Promise<PaperMovement[]> {
  return db.raw<PaperMovement[]>(
    `select p.sku, p.name, p.unit, p.unit_scale as unitScale, l.name as place, m.quantity,
       coalesce((select sum(o.quantity) from movement o where o.product_id = m.product_id
         and o.location_id = m.location_id and o.id < m.id and o.occurred_at <= m.occurred_at), 0) as before,
       (select gross_minor from price where product_id = p.id and price_list_id = :listId) as priceMinor
     from movement m join product p on p.id = m.product_id join location l on l.id = m.location_id
     where ${madeBy('movement', 'm')} order by m.id`,
    { posting, listId },
  );
}

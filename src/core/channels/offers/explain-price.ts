import type { Queryable } from '../../database';
import { type Instant, type Problem, problem } from '../../foundation';
import { computePrice, HIGHEST_PRICE, type PriceStep } from './compute-offer';
import { MASTER } from './master-sql';
import type { OfferTerms } from './offer-rule';
import { promotionsSql, vatBasisPoints } from './offer-sql';

interface PricedProduct {
  readonly productId: number;
  readonly vatCode: string | null;
  readonly currency: string;
}

interface PromotionRow {
  readonly name: string;
  readonly endsAt: Instant | null;
  readonly minor: number | null;
}

/** How a channel's price follows from the list, step by step, by the steps that `computePrice` takes. */
export async function explainPrice(db: Queryable, product: PricedProduct, terms: OfferTerms): Promise<Problem[]> {
  const { currency } = product;
  const lists = await findPrices(db, product.productId);
  const codeOf = (id: number | null) => lists.find((list) => list.id === id)?.code ?? '–';
  const priceIn = (id: number | null) => lists.find((list) => list.id === id)?.minor ?? null;
  const list = codeOf(terms.priceListId);
  const listMinor = priceIn(terms.priceListId);
  if (listMinor === null) return [problem('why_no_price', { list })];
  if (listMinor > HIGHEST_PRICE) return [problem('why_price_too_high', { list, priceMinor: listMinor, currency })];
  const promotion = await findPromotion(db, product.productId, terms.priceListId);
  const vatBp = vatBasisPoints(product.vatCode);
  const costMinor = priceIn(terms.costListId);
  const steps = computePrice(
    { listMinor, promotionMinor: promotion?.minor ?? null, vatBp, costMinor, floorMinor: priceIn(terms.floorListId) },
    terms,
  );
  const said = steps.map(({ step, minor }) => {
    const facts = { priceMinor: minor, currency };
    return describeStep(step, facts, { terms, promotion, vatBp, list, codeOf });
  });
  const noCost = terms.costListId !== null && costMinor === null;
  return [
    ...said,
    ...(noCost ? [problem('why_cost_unknown', { list: codeOf(terms.costListId) })] : []),
    ...(steps.length > 1 ? [problem('why_price_result', { priceMinor: steps.at(-1)?.minor ?? null, currency })] : []),
  ];
}

function describeStep(
  step: PriceStep['step'],
  facts: Problem['facts'],
  about: {
    terms: OfferTerms;
    promotion: PromotionRow | null;
    vatBp: number | null;
    list: string;
    codeOf: (id: number | null) => string;
  },
): Problem {
  const { terms, promotion, vatBp, list, codeOf } = about;
  const to = terms.vatBp === null ? null : terms.vatBp / 100;
  switch (step) {
    case 'list':
      return problem('why_price', { list, ...facts });
    case 'promotion':
      return promotion?.endsAt
        ? problem('why_promotion_until', { name: promotion.name, until: promotion.endsAt, ...facts })
        : problem('why_promotion', { name: promotion?.name ?? '', ...facts });
    case 'markup':
      return problem('why_markup', { percent: terms.markupBp / 100, ...facts });
    case 'fee':
      return problem('why_fee', { feeMinor: terms.feeMinor, ...facts });
    case 'commission':
      return problem('why_commission', { percent: terms.commissionBp / 100, ...facts });
    case 'vat':
      return problem('why_vat', { from: vatBp === null ? null : vatBp / 100, to, ...facts });
    case 'vat_unknown':
      return problem('why_vat_unknown', { to });
    case 'rounding':
      return problem('why_rounding', { rounding: terms.rounding, ...facts });
    case 'floor_margin': {
      const percent = terms.minMarginBp / 100;
      return problem('why_floor_margin', { list: codeOf(terms.costListId), percent, ...facts });
    }
    case 'floor_list':
      return problem('why_floor_list', { list: codeOf(terms.floorListId), ...facts });
  }
}

async function findPrices(db: Queryable, productId: number) {
  return db('price_list')
    .leftJoin('price', (on) => on.on('price.price_list_id', 'price_list.id').andOnVal('price.product_id', productId))
    .select<{ id: number; code: string; minor: number | null }[]>('price_list.id', 'code', 'gross_minor as minor');
}

/** The promotion whose price is the lowest. */
async function findPromotion(db: Queryable, productId: number, listId: number): Promise<PromotionRow | null> {
  const product = { ...MASTER, productId: ':product', category: '(select category from product where id = :product)' };
  const price = `(select gross_minor from price where product_id = :product and price_list_id = :list)`;
  const rows = await db.raw<PromotionRow[]>(
    `select name, ends_at as endsAt, minor from (${promotionsSql({ ...product, priceIn: () => price }, ':list')})
     where minor is not null order by minor limit 1`,
    { product: productId, list: listId },
  );
  return rows[0] ?? null;
}

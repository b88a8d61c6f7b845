import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf, pageInput } from './views/common';
import { omnibusArea } from './omnibus-area';
import { pricesArea } from './prices-area';
import * as offers from './views/offers';

/** The rules by which a channel, or a category on it, departs from what all channels show. */
const offersArea = {
  rules: forViewer
    .route({ method: 'GET', path: '/offers/rules' })
    .input(z.object({}))
    .output(z.array(offers.placedRuleSchema)),
  /** What a rule would change, over the whole catalogue. Changes nothing. */
  preview: forOwner
    .route({ method: 'POST', path: '/offers/preview' })
    .input(offers.ruleChange.extend({ ...pageInput }))
    .output(outcomeOf(offers.offerPreviewSchema)),
  /** Sets what is given of a rule, making it if need be; what the channel should show follows at once. */
  setRule: forOwner
    .route({ method: 'PUT', path: '/offers/rules' })
    .input(offers.ruleChange)
    .output(outcomeOf(offers.placedRuleSchema)),
  removeRule: forOwner
    .route({ method: 'POST', path: '/offers/rules/remove' })
    .input(offers.rulePlace)
    .output(outcomeOf(z.object({ channel: z.string(), category: z.string().nullable() }))),
  /** The categories products have, with how many have them. */
  categories: forViewer
    .route({ method: 'GET', path: '/offers/categories' })
    .input(z.object({}))
    .output(z.array(offers.categorySchema)),
  /** Puts products into a category, or (null) out of theirs: those named, or those a search finds. */
  setCategory: forOwner
    .route({ method: 'POST', path: '/offers/categories' })
    .input(
      z
        .object({
          category: z.string().trim().min(1).max(200).nullable(),
          skus: z.array(z.string().min(1)).min(1).max(10_000).optional(),
          search: z.string().trim().min(1).optional(),
        })
        .refine(({ skus, search }) => (skus === undefined) !== (search === undefined), 'give skus, or a search'),
    )
    .output(outcomeOf(z.object({ changed: z.number().int() }))),
};

/** What is sold where, at what price: three areas of the contract. */
export const sellingAreas = { offers: offersArea, prices: pricesArea, omnibus: omnibusArea };

import type { Transaction } from '../../../database';
import { instant } from '../../../foundation';
import { masterChanged } from '../../master-changed';
import type { Check } from './check';
import { found } from './check';

/** Carries the findings out of a transaction that must not be committed. */
class RolledBack extends Error {
  constructor(
    readonly checked: number,
    readonly broken: readonly string[],
  ) {
    super('looked at, nothing kept');
  }
}

/**
 * What follows from the master is worked out again in a transaction that is rolled back, and compared with what is
 * stored: every listing's desired offer, and every product's availability (from which restocks are noticed).
 */
export const derivedCheck: Check = {
  code: 'desired_offers_current',
  async look({ clock, database }) {
    try {
      return await database.write(async (trx) => {
        await remember(trx);
        await masterChanged(trx, { kind: 'all' }, instant(clock));
        throw await compare(trx);
      });
    } catch (result) {
      if (result instanceof RolledBack) return found(result.checked, result.broken);
      throw result;
    }
  },
};

async function remember(trx: Transaction): Promise<void> {
  await trx.raw(
    `create temp table stored_offer as select id, desired_price_minor as price, desired_quantity as quantity from listing`,
  );
  await trx.raw('create temp table stored_availability as select product_id, quantity from availability');
}

async function compare(trx: Transaction): Promise<RolledBack> {
  // Of what has no price of ours any more and of which none is left it does not matter which one its channel was told last.
  const offers = await trx.raw<{ example: string }[]>(
    `select channel.name || ' / ' || product.sku as example
     from listing join channel on channel.id = listing.channel_id join product on product.id = listing.product_id
     left join stored_offer stored on stored.id = listing.id
     where stored.id is null
       or (stored.price is distinct from listing.desired_price_minor
         and not (listing.desired_price_minor is null and listing.desired_quantity = 0))
       or stored.quantity is distinct from listing.desired_quantity`,
  );
  const available = await trx.raw<{ example: string }[]>(
    `select product.sku || ': ' || coalesce(stored.quantity, 0) || ' ≠ ' || availability.quantity as example
     from availability join product on product.id = availability.product_id
     left join stored_availability stored on stored.product_id = availability.product_id
     where coalesce(stored.quantity, 0) <> availability.quantity`,
  );
  const [looked] = await trx.raw<{ n: number }[]>(
    'select (select count(*) from listing) + (select count(*) from availability) as n',
  );
  return new RolledBack(
    looked?.n ?? 0,
    [...offers, ...available].map(({ example }) => example),
  );
}

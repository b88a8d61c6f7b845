import type { WaitlistEntryView } from '../../../contract';
import {
  addEntry,
  addressKey,
  endEntry,
  findEntry,
  findWaiting,
  isSuppressed,
  listByTurn,
  listEntries,
  listWaited,
  normaliseAddress,
  followAvailability,
  type WaitlistEntry,
  withdrawForEntry,
} from '../../alerts';
import { findProduct, nearestSkus } from '../../catalog';
import type { Queryable } from '../../database';
import { Fault, instant, ok, type Problem, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';
import { shownAddress } from '../alerts';
import { exportList } from './export-list';
import { importList } from './import-list';
import { erasePerson, showPerson } from './person';

/** Who waits for what. Addresses are sealed where they lie, and opened only to be shown or written to. */
export function createWaitlistOperations(services: Services): Operations['waitlist'] {
  const { clock, database, events, secrets } = services;

  const view = ({ id, sku, name, emailSealed, ...entry }: WaitlistEntry): WaitlistEntryView => ({
    id,
    sku,
    name,
    email: secrets.open(emailSealed),
    language: entry.language,
    state: entry.state,
    createdAt: entry.createdAt,
    available: entry.available,
  });

  const viewOf = async (db: Queryable, id: number): Promise<WaitlistEntryView> => {
    const entry = await findEntry(db, id);
    if (!entry) throw new Fault('row_vanished', `waitlist entry ${id} was written and is not there`);
    return view(entry);
  };

  return {
    async list({ sku, state, order, offset, limit }, call) {
      const page = await (order === 'turn' ? listByTurn : listEntries)(
        database.read,
        { sku, state },
        { offset, limit },
      );
      return {
        items: page.items.map(view).map((entry) => ({ ...entry, email: shownAddress(entry.email, call) })),
        total: page.total,
      };
    },

    async products({ search, offset, limit }, call) {
      const page = await listWaited(database.read, search, { offset, limit });
      const items = page.items.map(({ nextSealed, ...product }) => ({
        ...product,
        next: shownAddress(secrets.open(nextSealed), call),
      }));
      return { items, total: page.total };
    },

    import: (input) => importList(services, input),
    export: exportList(services),
    person: ({ email }) => showPerson(services, email),
    erase: ({ email }) => erasePerson(services, email),

    async add(input) {
      const email = normaliseAddress(input.email);
      if (email === null) return refused(problem('email_invalid', { sku: input.sku }));
      const emailHash = secrets.fingerprint(addressKey(email));
      const at = instant(clock);
      const outcome = await database.write(async (trx) => {
        const product = await findProduct(trx, input.sku);
        if (!product) return refused(await productUnknown(trx, input.sku));
        if (await isSuppressed(trx, emailHash)) return refused(problem('email_suppressed', { sku: product.sku }));
        const waiting = await findWaiting(trx, product.id, emailHash);
        if (waiting !== null) return ok(await viewOf(trx, waiting));
        await followAvailability(trx, product.id, at);
        const language = input.language ?? (await readSettings(trx, services.defaultLanguage)).language;
        const emailSealed = secrets.seal(email);
        const { source } = input;
        const id = await addEntry(trx, {
          productId: product.id,
          emailHash,
          emailSealed,
          language,
          source,
          createdAt: at,
        });
        return ok(await viewOf(trx, id));
      });
      if (outcome.ok) events.publish({ type: 'changed', what: 'waitlist' });
      return outcome;
    },

    async remove({ id }) {
      const at = instant(clock);
      const outcome = await database.write(async (trx) => {
        const entry = await findEntry(trx, id);
        if (!entry) return refused(problem('waitlist_entry_unknown', { id }));
        if (entry.state !== 'removed') {
          await endEntry(trx, id, 'removed', at);
          await withdrawForEntry(trx, id, at);
        }
        return ok(await viewOf(trx, id));
      });
      if (outcome.ok) events.publish({ type: 'changed', what: 'waitlist' });
      return outcome;
    },
  };
}

/** Names products with a similar SKU: a person who typed it wrong sees which one was meant. */
async function productUnknown(db: Queryable, sku: string): Promise<Problem> {
  const nearest = (await nearestSkus(db, sku)).join(', ');
  return problem('product_unknown', nearest === '' ? { sku } : { sku, nearest, context: 'similar' });
}

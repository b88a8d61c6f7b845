import type { MatchChoice } from '../../../contract';
import {
  type Chosen,
  DEFAULT_PACE,
  findChannel,
  forgetChoice,
  ignoreEntry,
  linkEntry,
  listMatches,
  matchSummary,
  type MatchScope,
  settleIfRead,
  unlinkListing,
} from '../../channels';
import type { Transaction } from '../../database';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { createReadings } from './readings';

/** Matching: reading a channel's catalogue, the work that is left, and what a person decides about it. */
export function createMatchingOperations(services: Services, pace = DEFAULT_PACE): Operations['matching'] {
  const db = services.database.read;
  const readings = createReadings(services, pace);

  async function scopeOf(name: string): Promise<Outcome<MatchScope & { readonly readsCatalogue: boolean }>> {
    const channel = await findChannel(db, name);
    if (!channel) return refused(problem('channel_not_found', { channel: name }));
    const capabilities = services.connectors.find(({ kind }) => kind === channel.kind)?.capabilities;
    return ok({
      channel,
      createsListings: capabilities?.createsListings ?? false,
      readsCatalogue: capabilities?.readsCatalogue ?? false,
    });
  }

  async function choose(
    name: string,
    about: { readonly sku?: string; readonly code: string },
    work: (trx: Transaction, scope: MatchScope, at: string) => Promise<Outcome<Chosen>>,
  ): Promise<Outcome<MatchChoice>> {
    const scope = await scopeOf(name);
    if (!scope.ok) return scope;
    const { channel, readsCatalogue } = scope.value;
    const at = instant(services.clock);
    const chosen = await services.database.write(async (trx) => {
      const done = await work(trx, scope.value, at);
      if (!done.ok) return done;
      await settleIfRead(trx, channel.id, done.value.touched, at);
      const facts = { channel: name, sku: about.sku ?? null, remoteId: done.value.remoteId };
      await services.activity.record('info', problem(about.code, facts), trx);
      return done;
    });
    if (!chosen.ok) return chosen;
    services.events.publish({ type: 'changed', what: 'channels' });
    const summary = await matchSummary(db, scope.value, readsCatalogue);
    const { remoteId, takenFrom } = chosen.value;
    return ok({ channel: name, sku: about.sku ?? null, remoteId, takenFrom, summary });
  }

  return {
    async summary({ channel }) {
      const scope = await scopeOf(channel);
      return scope.ok ? ok(await matchSummary(db, scope.value, scope.value.readsCatalogue)) : scope;
    },
    async read({ channel }, { signal }) {
      const scope = await scopeOf(channel);
      if (!scope.ok) return scope;
      const read = await readings.read(scope.value.channel, signal);
      if (!read.ok) return read;
      const { pages, bySku, byGtin } = read.value;
      const summary = await matchSummary(db, scope.value, scope.value.readsCatalogue);
      return ok({ ...summary, pages, newBySku: bySku, newByGtin: byGtin });
    },
    async cancel({ channel }) {
      const found = await findChannel(db, channel);
      return { cancelled: found !== null && (await readings.cancel(found.id)) };
    },
    async list({ channel, ...query }) {
      const scope = await scopeOf(channel);
      return scope.ok ? ok(await listMatches(db, scope.value, query)) : scope;
    },
    link: ({ channel, ...link }) =>
      choose(channel, { sku: link.sku, code: 'entry_was_linked' }, (trx, scope, at) =>
        linkEntry(trx, scope.channel, link, at),
      ),
    unlink: ({ channel, sku }) =>
      choose(channel, { sku, code: 'listing_was_unlinked' }, (trx, scope, at) =>
        unlinkListing(trx, scope.channel, sku, at),
      ),
    ignore: ({ channel, remoteId }) =>
      choose(channel, { code: 'entry_was_ignored' }, (trx, scope, at) => ignoreEntry(trx, scope.channel, remoteId, at)),
    undo: ({ channel, sku, remoteId = '' }) =>
      choose(channel, { ...(sku !== undefined && { sku }), code: 'match_choice_undone' }, (trx, scope) =>
        sku === undefined ? ignoreEntry(trx, scope.channel, remoteId, null) : forgetChoice(trx, scope.channel, sku),
      ),
  };
}

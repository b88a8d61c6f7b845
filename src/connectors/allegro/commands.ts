import { z } from 'zod';
import type { CallResult } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { type Account, type AccountRequest, askFor, complaintOf, unexpectedAnswer } from './account';
import type { Part } from './change-plan';

/** Where commands of a kind live, by the letter of a part's name; `a` publishes offers again. */
const FOLDERS: Readonly<Record<string, string>> = {
  e: 'sale/offer-publication-commands',
  a: 'sale/offer-publication-commands',
  q: 'sale/offer-quantity-change-commands',
  p: 'sale/offer-price-change-commands',
  b: 'sale/offer-bulk-modification-commands',
};
/** As many tasks as any of our commands has, so that one question tells all. */
const MOST_TASKS = 1000;

/** The marketplace an account sells on at home, by its currency; prices for other marketplaces are set apart and left alone. */
const MARKETPLACES: Readonly<Record<string, string>> = {
  PLN: 'allegro-pl',
  CZK: 'allegro-cz',
  EUR: 'allegro-sk',
  HUF: 'allegro-hu',
};

export function marketplaceOf(currency: string): string | null {
  return MARKETPLACES[currency] ?? null;
}

export function currencyOf(marketplace: string): string | null {
  return Object.entries(MARKETPLACES).find(([, id]) => id === marketplace)?.[0] ?? null;
}

/**
 * Sends a command. Allegro remembers ids: 409 says that it has this command already, which is as good. A refusal is of the
 * whole command, nothing of which is then done.
 */
export async function sendCommand(
  account: Account,
  id: string,
  part: Part | { readonly kind: 'activate'; readonly offerIds: readonly string[] },
  signal: AbortSignal,
): Promise<CallResult<null>> {
  const result = await account.call(requestOf(account.currency, id, part), signal);
  if (!result.ok) return result;
  const { status } = result.value;
  if (status === 409 || (status >= 200 && status < 300)) return done(null);
  const facts = { host: account.host, ...complaintOf(result.value) };
  return failed(channelProblem('allegro_command_refused', 'validation', facts));
}

function requestOf(currency: string, id: string, part: Parameters<typeof sendCommand>[2]): AccountRequest {
  const put = (letter: string, json: object): AccountRequest => ({
    method: 'PUT',
    path: `${FOLDERS[letter]}/${id}`,
    json,
  });
  switch (part.kind) {
    case 'end':
      return put('e', { publication: { action: 'END' }, offerCriteria: criteria(part.offerIds) });
    case 'activate':
      return put('a', { publication: { action: 'ACTIVATE' }, offerCriteria: criteria(part.offerIds) });
    case 'same': {
      const offerCriteria = criteria(part.offerIds);
      if (part.field === 'stock') {
        return put('q', { modification: { changeType: 'FIXED', value: Number(part.value) }, offerCriteria });
      }
      const price = { amount: part.value, currency };
      return put('p', { modification: { type: 'FIXED_PRICE', price }, offerCriteria });
    }
    case 'bulk': {
      // An element with both a price and a stock is refused; two elements of one offer are not.
      const modifications = part.changes.map(({ offerId, field, value }) =>
        field === 'stock'
          ? { offerId, stock: { changeType: 'FIXED', value: Number(value) } }
          : {
              offerId,
              prices: {
                [marketplaceOf(currency) ?? '']: { changeType: 'FIXED', value: { amount: value, currency } },
              },
            },
      );
      return { method: 'POST', path: FOLDERS['b']!, media: 'beta', json: { commandId: id, modifications } };
    }
  }
}

const criteria = (ids: readonly string[]) => [{ type: 'CONTAINS_OFFERS', offers: ids.map((id) => ({ id })) }];

const reportSchema = z.object({
  completedAt: z.string().nullish(),
  taskCount: z.object({ total: z.number(), success: z.number(), failed: z.number() }),
});
const taskSchema = z.object({
  offer: z.object({ id: z.string() }).nullish(),
  subject: z.object({ offerId: z.string() }).nullish(),
  status: z.string(),
  message: z.string().nullish().catch(null),
  errors: z
    .array(z.object({ code: z.string().catch(''), userMessage: z.string().nullish().catch(null) }))
    .nullish()
    .catch(null),
});
const tasksSchema = z.object({ tasks: z.array(taskSchema) });

/** What a command says of itself. Right after it was sent it knows of no tasks, and has still not ended. */
export type CommandReport = { readonly state: 'unknown' | 'working' } | { readonly state: 'ended'; failed: number };

export async function askReport(
  account: Account,
  letter: string,
  id: string,
  signal: AbortSignal,
): Promise<CallResult<CommandReport>> {
  const result = await account.call({ method: 'GET', path: `${FOLDERS[letter]}/${id}`, ...mediaOf(letter) }, signal);
  if (!result.ok) return result;
  if (result.value.status === 404) return done({ state: 'unknown' });
  const report = reportSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !report.success) return failed(unexpectedAnswer(account, result.value));
  const { completedAt, taskCount } = report.data;
  const ended = Boolean(completedAt) && taskCount.success + taskCount.failed >= taskCount.total;
  return done(ended ? { state: 'ended', failed: taskCount.failed } : { state: 'working' });
}

/** What became of one field of one offer. */
export interface TaskOutcome {
  readonly offerId: string;
  readonly failure: { readonly reason: string; readonly message: string } | null;
}

export async function askTasks(
  account: Account,
  letter: string,
  id: string,
  signal: AbortSignal,
): Promise<CallResult<readonly TaskOutcome[]>> {
  const query = [['limit', String(MOST_TASKS)]] as const;
  const request = { method: 'GET', path: `${FOLDERS[letter]}/${id}/tasks`, query, ...mediaOf(letter) } as const;
  const result = await askFor(account, request, tasksSchema, signal);
  if (!result.ok) return result;
  return done(
    result.value.tasks.flatMap((task): TaskOutcome[] => {
      const offerId = task.subject?.offerId ?? task.offer?.id;
      if (offerId === undefined || (task.status !== 'SUCCESS' && task.status !== 'FAIL')) return [];
      const error = task.errors?.[0];
      const failure = { reason: error?.code ?? '', message: error?.userMessage || task.message || '' };
      return [{ offerId, failure: task.status === 'FAIL' ? failure : null }];
    }),
  );
}

const mediaOf = (letter: string) => (letter === 'b' ? ({ media: 'beta' } as const) : {});

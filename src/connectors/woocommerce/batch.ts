import { z } from 'zod';
import type { CallResult } from '../../core/channels';
import { done, failed } from '../http';
import { type Store, errorOf, unexpectedAnswer } from './store';

/** The most items WooCommerce takes in one batch; more is refused as a whole with 413. */
export const BATCH = 100;

/** What became of one item, in the order sent; the shop answers 200 for the whole whatever happened to the items. */
export type BatchOutcome =
  | { readonly ok: true; readonly id: number; readonly type: string; readonly parentId: number }
  | { readonly ok: false; readonly code: string; readonly message: string };

const itemSchema = z.union([
  z.object({ error: z.object({ code: z.string(), message: z.string().catch('') }) }),
  z.object({ id: z.number().int(), type: z.string().catch('simple'), parent_id: z.number().int().catch(0) }),
]);
const answerSchema = z.object({ create: z.array(itemSchema).optional(), update: z.array(itemSchema).optional() });

/** A batch the shop did not take at all, with its reason; nothing of it was saved. */
export interface BatchRefusal {
  readonly refusedWhole: { readonly status: number; readonly message: string };
}

/** Sends at most `BATCH` items. Items are processed one by one by the shop, without rollback. */
export async function sendBatch(
  store: Store,
  path: string,
  verb: 'create' | 'update',
  items: readonly Readonly<Record<string, unknown>>[],
  signal: AbortSignal,
): Promise<CallResult<readonly BatchOutcome[] | BatchRefusal>> {
  const result = await store.post(path, { [verb]: items }, signal);
  if (!result.ok) return result;
  const { status, body } = result.value;
  if (status >= 400) return done({ refusedWhole: { status, message: errorOf(body)?.message ?? '' } });
  const answer = answerSchema.safeParse(body);
  const outcomes = answer.success ? answer.data[verb] : undefined;
  if (outcomes?.length !== items.length) return failed(unexpectedAnswer(store, status));
  return done(
    outcomes.map((item) =>
      'error' in item
        ? { ok: false, code: item.error.code, message: item.error.message }
        : { ok: true, id: item.id, type: item.type, parentId: item.parent_id },
    ),
  );
}

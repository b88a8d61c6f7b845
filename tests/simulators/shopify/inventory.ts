import { GraphQLError } from 'graphql';
import type { ShopifyState } from './state';

interface QuantityInput {
  readonly inventoryItemId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly changeFromQuantity?: number | null;
}
export interface SetQuantitiesInput {
  readonly name: string;
  readonly reason: string;
  readonly quantities: readonly QuantityInput[];
}

interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

const REASONS = new Set([
  'correction',
  'cycle_count_available',
  'damaged',
  'movement_created',
  'other',
  'received',
  'restock',
]);
const MOST_ENTRIES = 250;

/** As from 2026-04 on: a key must come along, every entry is compared with what stands there, and one error spoils the list. */
export function setQuantities(state: ShopifyState, input: SetQuantitiesInput, key: string | null): object {
  if (key === null) {
    throw new GraphQLError('The @idempotent directive is required for this mutation', {
      extensions: { code: 'BAD_REQUEST' },
    });
  }
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key)) {
    throw new GraphQLError('The idempotency key should be a UUID', { extensions: { code: 'BAD_REQUEST' } });
  }
  if (input.quantities.length > MOST_ENTRIES) {
    const message = `The input array size of ${input.quantities.length} is greater than the maximum allowed of ${MOST_ENTRIES}.`;
    throw new GraphQLError(message, { extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } });
  }
  for (const entry of input.quantities) {
    if (!('changeFromQuantity' in entry)) {
      throw new GraphQLError('changeFromQuantity must be given, or null', { extensions: { code: 'BAD_REQUEST' } });
    }
  }
  const of = JSON.stringify(input);
  const before = state.attempts.get(key);
  if (before) {
    if (before.of !== of) return refusal([whole('IDEMPOTENCY_KEY_PARAMETER_MISMATCH')]);
    return before.failed ? refusal([whole('IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED')]) : before.answer;
  }
  const errors = check(state, input);
  const guilty = new Set(errors.map(({ field }) => field[2]));
  if (errors.length === 0 || (state.keepsGoodEntries && !guilty.has(undefined))) {
    for (const [at, entry] of input.quantities.entries()) {
      if (!guilty.has(String(at))) state.byItem(entry.inventoryItemId)!.levels.set(entry.locationId, entry.quantity);
    }
  }
  const answer =
    errors.length > 0
      ? refusal(errors)
      : {
          inventoryAdjustmentGroup: { id: state.gid('InventoryAdjustmentGroup'), reason: input.reason },
          userErrors: [],
        };
  state.attempts.set(key, { of, answer, failed: errors.length > 0 });
  return answer;
}

function check(state: ShopifyState, input: SetQuantitiesInput): UserError[] {
  if (input.name !== 'available' && input.name !== 'on_hand') return [whole('INVALID_NAME', 'name')];
  if (!REASONS.has(input.reason)) return [whole('INVALID_REASON', 'reason')];
  const seen = new Set<string>();
  return input.quantities.flatMap((entry, at) => {
    const error = (code: string, field: string): UserError[] => [
      { code, field: ['input', 'quantities', String(at), field], message: `${code} (${field})` },
    ];
    const variant = state.byItem(entry.inventoryItemId);
    if (!variant) return error('INVALID_INVENTORY_ITEM', 'inventoryItemId');
    if (!state.locations.some(({ id }) => id === entry.locationId)) return error('INVALID_LOCATION', 'locationId');
    const pair = `${entry.inventoryItemId} ${entry.locationId}`;
    if (seen.has(pair)) return error('NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR', 'inventoryItemId');
    seen.add(pair);
    if (entry.quantity < 0) return error('INVALID_QUANTITY_NEGATIVE', 'quantity');
    if (entry.quantity > 1_000_000_000) return error('INVALID_QUANTITY_TOO_HIGH', 'quantity');
    const level = variant.levels.get(entry.locationId);
    if (level === undefined) return error('ITEM_NOT_STOCKED_AT_LOCATION', 'locationId');
    const from = entry.changeFromQuantity;
    return from != null && from !== level ? error('CHANGE_FROM_QUANTITY_STALE', 'changeFromQuantity') : [];
  });
}

function whole(code: string, field = 'input'): UserError {
  return { code, field: field === 'input' ? ['input'] : ['input', field], message: code };
}

function refusal(userErrors: readonly UserError[]) {
  return { inventoryAdjustmentGroup: null, userErrors };
}

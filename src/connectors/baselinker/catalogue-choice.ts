import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import type { Api } from './api';
import { id } from './php';

/** Where prices and stock are written and read: a catalogue, one of its warehouses, one of its price groups. */
export interface Place {
  readonly inventoryId: number;
  readonly inventoryName: string;
  /** As in "bl_206". */
  readonly warehouse: string;
  readonly priceGroup: string;
}

const inventoriesSchema = z.object({
  inventories: z.array(
    z.object({
      inventory_id: z.number().int(),
      name: z.string().catch(''),
      price_groups: z.array(id).catch([]),
      warehouses: z.array(z.string()).catch([]),
    }),
  ),
});

type Choice = { readonly key: string; readonly label: string };

/**
 * The place the settings name. Where the account has exactly one, it need not be named; where it has several and the
 * settings are silent or wrong, nothing is guessed and the problem lists the choices. Warehouses that mirror another
 * system (`shop_…`, `warehouse_…`) cannot be written and are no choice.
 */
export async function findPlace(
  api: Api,
  settings: ConnectorContext['settings'],
  signal: AbortSignal,
): Promise<CallResult<Place>> {
  const told = await api.call('getInventories', {}, inventoriesSchema, signal);
  if (!told.ok) return told;
  const { inventories } = told.value;
  const inventory = choose(
    'inventoryId',
    settings['inventoryId'],
    inventories.map(({ inventory_id, name }) => ({ key: String(inventory_id), label: name })),
  );
  if (!inventory.ok) return inventory;
  const chosen = inventories.find(({ inventory_id }) => String(inventory_id) === inventory.value)!;
  const typed = settings['warehouse'];
  const warehouse = choose(
    'warehouse',
    typed && /^\d+$/.test(typed) ? `bl_${typed}` : typed,
    chosen.warehouses.filter((key) => key.startsWith('bl_')).map((key) => ({ key, label: '' })),
  );
  if (!warehouse.ok) return warehouse;
  const priceGroup = choose(
    'priceGroup',
    settings['priceGroup'],
    chosen.price_groups.map((key) => ({ key, label: '' })),
  );
  if (!priceGroup.ok) return priceGroup;
  const place = { inventoryId: chosen.inventory_id, inventoryName: chosen.name };
  return done({ ...place, warehouse: warehouse.value, priceGroup: priceGroup.value });
}

function choose(key: string, wanted: string | undefined, choices: readonly Choice[]): CallResult<string> {
  const found = wanted
    ? choices.find((choice) => choice.key === wanted)
    : choices.length === 1
      ? choices[0]
      : undefined;
  if (found) return done(found.key);
  const facts = {
    key,
    value: wanted ?? '',
    choices: choices.map((choice) => (choice.label ? `${choice.key} (${choice.label})` : choice.key)).join(', '),
  };
  // Of class auth, so that the channel waits for a person as it does without a key.
  return failed(channelProblem(wanted ? 'baselinker_choice_unknown' : 'baselinker_choice_needed', 'auth', facts));
}

const priceGroupsSchema = z.object({
  price_groups: z.array(z.object({ price_group_id: id, currency: z.string().catch('') })),
});

/** The currency of the price group; null where BaseLinker does not tell. */
export async function currencyOf(api: Api, place: Place, signal: AbortSignal): Promise<CallResult<string | null>> {
  const told = await api.call('getInventoryPriceGroups', {}, priceGroupsSchema, signal);
  if (!told.ok) return told;
  const group = told.value.price_groups.find(({ price_group_id }) => price_group_id === place.priceGroup);
  return done(group?.currency || null);
}

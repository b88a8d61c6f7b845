import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { BETA, PUBLIC, answer, numberOf, refusal } from './answers';
import { bodySchemas, bulkSchema } from './command-schemas';
import { summaryOf, taskView } from './command-work';
import type { AllegroState, SimTask } from './state';

const BULK = 'offer-bulk-modification-commands';
const uuid = z.uuid();
type NewTask = Pick<SimTask, 'offerId' | 'field' | 'value'>;

/** All commands: handed in, summed up, and told task by task. */
export function commandRoutes(state: AllegroState): Hono {
  const app = new Hono();
  app.post(`/${BULK}`, async (c) => {
    const body = bulkSchema.safeParse(await readJson(c));
    if (!body.success) return invalid(c, body.error);
    const { commandId, modifications } = body.data;
    if (modifications.length > 25) {
      return refusal(c, 422, 'VALIDATION_ERROR', 'At most 25 modifications', 'modifications');
    }
    const tasks: NewTask[] = [];
    for (const [i, { offerId, prices, stock }] of modifications.entries()) {
      const path = `modifications[${i}]`;
      if ((prices === undefined) === (stock === undefined)) {
        const message = "Enter exactly one element: 'stock' or 'prices'.";
        return refusal(c, 400, 'INVALID_SINGLE_ELEMENT_IN_MODIFICATION', message, path);
      }
      if (stock && stock.value < 1)
        return refusal(c, 422, 'INCORRECT_QUANTITY_VALUE', 'Quantity must be positive', path);
      const price = prices?.['allegro-pl'];
      if (prices && (!price || price.value.currency !== 'PLN')) {
        return refusal(c, 422, 'VALIDATION_ERROR', 'Not a price of the base marketplace', `${path}.prices`);
      }
      if (stock) tasks.push({ offerId, field: 'stock', value: String(stock.value) });
      if (price) tasks.push({ offerId, field: 'prices', value: price.value.amount });
    }
    return accept(c, BULK, commandId, tasks);
  });

  app.put('/:folder/:id', async (c) => {
    const { folder, id } = c.req.param();
    if (!(folder in bodySchemas)) return refusal(c, 404, 'NotFoundException', 'Not found');
    if (!uuid.safeParse(id).success) return refusal(c, 400, 'VALIDATION_ERROR', 'Not a UUID', 'commandId');
    const json = await readJson(c);
    const body = bodySchemas[folder as keyof typeof bodySchemas].safeParse(json);
    if (!body.success) return invalid(c, body.error);
    const data = body.data;
    const offers = data.offerCriteria[0]!.offers;
    if (offers.length > 1000) {
      return refusal(c, 422, 'VALIDATION_ERROR', 'At most 1000 offers', 'offerCriteria[0].offers');
    }
    if ('publication' in data)
      return accept(
        c,
        folder,
        id,
        offers.map((o) => task(o.id, 'publication', data.publication.action)),
      );
    if ('price' in data.modification) {
      const { amount } = data.modification.price;
      return accept(
        c,
        folder,
        id,
        offers.map((o) => task(o.id, 'price', amount)),
      );
    }
    const { value } = data.modification;
    if (value < 1)
      return refusal(c, 422, 'INCORRECT_QUANTITY_VALUE', 'Quantity must be positive', 'modification.value');
    return accept(
      c,
      folder,
      id,
      offers.map((o) => task(o.id, 'stock', String(value))),
    );
  });

  app.get('/:folder/:id', (c) => {
    const command = state.commands.get(`${c.req.param('folder')} ${c.req.param('id')}`);
    if (!command) return refusal(c, 404, 'NotFoundException', 'Command not found');
    return answer(c, 200, summaryOf(state, command), mediaOf(command.folder));
  });

  app.get('/:folder/:id/tasks', (c) => {
    const command = state.commands.get(`${c.req.param('folder')} ${c.req.param('id')}`);
    if (!command) return refusal(c, 404, 'NotFoundException', 'Command not found');
    const limit = numberOf(c, 'limit', 100, 1, 1000);
    const offset = numberOf(c, 'offset', 0, 0, 999);
    if (limit === null || offset === null) return refusal(c, 422, 'VALIDATION_ERROR', 'Not a page', 'limit');
    const tasks = command.tasks.slice(offset, offset + limit).map((one) => taskView(command, one));
    return answer(c, 200, { tasks }, mediaOf(command.folder));
  });

  function accept(c: Context, folder: string, id: string, tasks: readonly NewTask[]) {
    const key = `${folder} ${id}`;
    if (state.commands.has(key)) return refusal(c, 409, 'CommandAlreadyExists', 'Command id was already used');
    const createdAt = state.now();
    const kept = tasks.map((one): SimTask => ({ ...one, status: 'NEW', error: null }));
    state.commands.set(key, { id, folder, createdAt, tasks: kept, asked: 0 });
    const taskCount = { total: 0, success: 0, failed: 0 };
    return answer(c, 201, { id, createdAt, completedAt: null, taskCount }, mediaOf(folder));
  }
  return app;
}

const task = (offerId: string, field: SimTask['field'], value: string): NewTask => ({ offerId, field, value });
const mediaOf = (folder: string) => (folder === BULK ? BETA : PUBLIC);

async function readJson(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text()) as unknown;
  } catch {
    return undefined;
  }
}

function invalid(c: Context, error: z.ZodError) {
  const issue = error.issues[0]!;
  return refusal(c, 400, 'JsonMappingException', issue.message, issue.path.join('.'));
}

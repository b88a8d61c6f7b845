import type { Contestant, ErpRow } from './contestant';
import type { World } from './world';

/** How well the channels were kept in step, measured from outside: by what shoppers saw and what was really there. */
export interface Result {
  readonly name: string;
  readonly orders: number;
  /** Orders for goods that nobody had any more. */
  readonly oversold: number;
  /** Wishes that a channel turned away although the goods were there. */
  readonly missed: number;
  /** Minutes, summed over products, in which two channels showed different prices. */
  readonly disparityMinutes: number;
  readonly writes: number;
  readonly changes: number;
}

/** Lets one contestant live through a world. What is really on the shelf is known here and to nobody else. */
export async function race(world: World, contestant: Contestant): Promise<Result> {
  const shelf = new Map(world.products.map(({ sku, stock }) => [sku, stock]));
  const erpPrice = new Map(world.products.map(({ sku, priceMinor }) => [sku, priceMinor]));
  const photographs = new Map<number, ErpRow[]>();
  const channels = Array.from({ length: world.channels }, (_, index) => index);
  const tally = { orders: 0, oversold: 0, missed: 0, disparityMinutes: 0, changes: 0 };
  const add = (sku: string, quantity: number) => shelf.set(sku, (shelf.get(sku) ?? 0) + quantity);
  const photograph = () =>
    world.products.map(({ sku }) => ({
      sku,
      quantity: Math.max(0, shelf.get(sku) ?? 0),
      priceMinor: erpPrice.get(sku) ?? 0,
    }));

  await contestant.erpExport(photograph(), 0, 0);
  await contestant.tick(0);
  for (let minute = 1; minute < world.minutes; minute++) {
    for (const { sku, quantity } of at(world.receipts, minute)) {
      add(sku, quantity);
      tally.changes += 1;
    }
    for (const { sku, priceMinor } of at(world.prices, minute)) {
      erpPrice.set(sku, priceMinor);
      tally.changes += 1;
    }
    for (const { channel, sku, priceMinor } of at(world.edits, minute)) contestant.edit(channel, sku, priceMinor);
    for (const { channel, sku } of at(world.wishes, minute)) {
      const there = shelf.get(sku) ?? 0;
      if ((contestant.shows(channel, sku)?.quantity ?? 0) > 0) {
        tally.orders += 1;
        tally.changes += 1;
        if (there > 0) add(sku, -1);
        else tally.oversold += 1;
        contestant.sell(channel, sku, minute);
      } else if (there > 0) tally.missed += 1;
    }
    for (const one of world.exports) if (one.asOf === minute) photographs.set(minute, photograph());
    for (const { asOf } of at(world.exports, minute)) {
      await contestant.erpExport(photographs.get(asOf) ?? [], asOf, minute);
    }
    await contestant.tick(minute);
    for (const { sku } of world.products) {
      const prices = channels.flatMap((channel) => contestant.shows(channel, sku)?.priceMinor ?? []);
      if (new Set(prices).size > 1) tally.disparityMinutes += 1;
    }
  }
  return { name: contestant.name, ...tally, writes: contestant.writes() };
}

function at<Event extends { readonly minute: number }>(events: readonly Event[], minute: number): Event[] {
  return events.filter((event) => event.minute === minute);
}

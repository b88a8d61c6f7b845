import type { Clock } from '../../../src/core/foundation';

export interface SimOffer {
  readonly id: string;
  sku: string | null;
  name: string;
  /** A decimal text, as Allegro keeps it. */
  price: string;
  available: number;
  status: 'INACTIVE' | 'ACTIVATING' | 'ACTIVE' | 'ENDED';
  archived: boolean;
}

export interface SimTask {
  readonly offerId: string;
  readonly field: 'stock' | 'price' | 'prices' | 'publication';
  readonly value: string;
  status: 'NEW' | 'SUCCESS' | 'FAIL';
  error: { readonly code: string; readonly message: string } | null;
}

export interface SimCommand {
  readonly id: string;
  readonly folder: string;
  readonly createdAt: string;
  readonly tasks: SimTask[];
  /** How often its summary was asked for: a command gets on by one step with every question. */
  asked: number;
}

export interface SimLine {
  readonly id: string;
  readonly offerId: string;
  readonly sku: string | null;
  readonly name: string;
  readonly quantity: number;
  readonly price: string;
  readonly boughtAt: string;
}

export interface SimForm {
  readonly id: string;
  readonly buyer: string;
  revision: number;
  status: 'BOUGHT' | 'FILLED_IN' | 'READY_FOR_PROCESSING' | 'CANCELLED';
  fulfillment: 'NEW' | 'CANCELLED';
  lines: SimLine[];
}

export interface SimEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly form: string;
}

/** Everything one seller has on the simulated Allegro. */
export class AllegroState {
  readonly offers = new Map<string, SimOffer>();
  readonly commands = new Map<string, SimCommand>();
  readonly forms = new Map<string, SimForm>();
  readonly events: SimEvent[] = [];
  /** Errors of the next tasks, by offer and field. */
  readonly planned = new Map<string, { readonly code: string; readonly message: string }>();
  #serial = 0;

  constructor(readonly clock: Clock) {}

  now(): string {
    return this.clock.now().toISOString();
  }

  serial(): number {
    return ++this.#serial;
  }

  uuid(): string {
    return `0a11e610-0000-4000-9000-${String(this.serial()).padStart(12, '0')}`;
  }

  add(offer: Pick<SimOffer, 'sku' | 'name' | 'price' | 'available'> & Partial<SimOffer>): SimOffer {
    const id = String(7_680_000_000 + this.serial());
    const status = offer.available > 0 ? 'ACTIVE' : 'ENDED';
    const added: SimOffer = { id, status, archived: false, ...offer };
    this.offers.set(added.id, added);
    return added;
  }

  bySku(sku: string): SimOffer {
    const offer = [...this.offers.values()].find((one) => one.sku === sku && !one.archived);
    if (!offer) throw new RangeError(`the simulated Allegro has no offer ${sku}`);
    return offer;
  }

  /** Allegro's log repeats itself, so every event is written twice. */
  tell(form: SimForm, type: string): void {
    form.revision++;
    for (let i = 0; i < 2; i++) {
      this.events.push({ id: String(1_700_000_000_000 + this.serial()), type, occurredAt: this.now(), form: form.id });
    }
  }
}

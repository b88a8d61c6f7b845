import type { AllegroState, SimForm, SimLine } from './state';

export interface Purchase {
  readonly sku: string;
  readonly quantity: number;
}

/** What buyers do. Allegro takes the pieces off the offer at once, and ends it with the last one. */
export class Shoppers {
  readonly #state: AllegroState;

  constructor(state: AllegroState) {
    this.#state = state;
  }

  buy(purchases: readonly Purchase[], buyer = `buyer-${this.#state.serial()}`): string {
    const lines = purchases.map(({ sku, quantity }): SimLine => {
      const offer = this.#state.bySku(sku);
      offer.available -= quantity;
      if (offer.available <= 0) offer.status = 'ENDED';
      const { name, price } = offer;
      return { id: this.#state.uuid(), offerId: offer.id, sku, name, quantity, price, boughtAt: this.#state.now() };
    });
    return this.#open(buyer, 'BOUGHT', lines).id;
  }

  pay(id: string): void {
    this.#move(id, 'FILLED_IN', 'FILLED_IN');
    this.#move(id, 'READY_FOR_PROCESSING', 'READY_FOR_PROCESSING');
  }

  /** Purchases paid for together get a new order; the ones before it are gone, or stand there as if nothing had happened. */
  payTogether(ids: readonly string[], options: { readonly newLineIds?: boolean; readonly keepsOld?: boolean }): string {
    const forms = ids.map((id) => this.#form(id));
    if (!options.keepsOld) for (const form of forms) this.#state.forms.delete(form.id);
    const lines = forms
      .flatMap((form) => form.lines)
      .map((line) => (options.newLineIds ? { ...line, id: this.#state.uuid() } : line));
    const form = this.#open(forms[0]!.buyer, 'FILLED_IN', lines);
    this.#move(form.id, 'READY_FOR_PROCESSING', 'READY_FOR_PROCESSING');
    return form.id;
  }

  cancel(id: string, by: 'BUYER_CANCELLED' | 'AUTO_CANCELLED' | 'seller'): void {
    const form = this.#form(id);
    if (by !== 'seller') return this.#move(id, 'CANCELLED', by);
    form.fulfillment = 'CANCELLED';
    this.#state.tell(form, 'FULFILLMENT_STATUS_CHANGED');
  }

  #open(buyer: string, status: SimForm['status'], lines: SimLine[]): SimForm {
    const form: SimForm = { id: this.#state.uuid(), buyer, revision: 0, status, fulfillment: 'NEW', lines };
    this.#state.forms.set(form.id, form);
    this.#state.tell(form, status);
    return form;
  }

  #move(id: string, status: SimForm['status'], type: string): void {
    const form = this.#form(id);
    form.status = status;
    this.#state.tell(form, type);
  }

  #form(id: string): SimForm {
    const form = this.#state.forms.get(id);
    if (!form) throw new RangeError(`the simulated Allegro has no order ${id}`);
    return form;
  }
}

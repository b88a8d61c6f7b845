import type { RemoteRef } from '../../core/channels';

/** Where a listing is in the shop: a product, or one of its combinations, whose numbers are counted apart. */
export interface Place {
  readonly product: string;
  /** '0' for a product without combinations, as PrestaShop's stock has it. */
  readonly combination: string;
}

export function idOf({ product, combination }: Place): string {
  return combination === '0' ? product : `${product}-${combination}`;
}

export function placeOf({ id }: RemoteRef): Place {
  const [product = '', combination = '0'] = id.split('-');
  return { product, combination };
}

export function refOf(place: Place, stock: string | null): RemoteRef {
  return { id: idOf(place), data: { stock } };
}

import type { DeliveryLineView, DeliveryView } from '../../contract';

/** How a line came out, with the quantity that is short or over, in counted units. */
export type LineOutcome =
  | { readonly is: 'agrees' | 'notOrdered' | 'waits' | 'bookedElsewhere' | 'booked' }
  | { readonly is: 'short' | 'over'; readonly quantity: number };

/** `matchesOrder`: some line of the receipt answers an expected delivery, so that the others can be unexpected. */
export function outcomeOf(
  line: Pick<DeliveryLineView, 'sku' | 'quantity' | 'booked' | 'matched'>,
  role: DeliveryView['role'],
  matchesOrder: boolean,
): LineOutcome {
  if (role === 'expected') {
    if (line.matched === line.quantity) return { is: 'agrees' };
    const missing = line.quantity - line.matched;
    return missing > 0 ? { is: 'short', quantity: missing } : { is: 'over', quantity: -missing };
  }
  if (line.sku === null) return { is: 'waits' };
  if (line.booked === 0 && line.quantity !== 0) return { is: 'bookedElsewhere' };
  if (!matchesOrder) return { is: 'booked' };
  if (line.matched === 0) return { is: 'notOrdered' };
  return line.booked > line.matched ? { is: 'over', quantity: line.booked - line.matched } : { is: 'agrees' };
}

/** Lines that wait for a person first, then as the document has them. */
export function byNeed(lines: readonly DeliveryLineView[]): DeliveryLineView[] {
  return [...lines].sort((a, b) => Number(a.sku !== null) - Number(b.sku !== null) || a.line - b.line);
}

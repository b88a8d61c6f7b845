const READ = ' (#)';
const UNKEYED = ' (?)';
const SURCHARGE = ' (+)';

/** The heading over what variants are called that were read as rows, and over variants that nothing tells apart. */
export const readVariantHeading = (path: string): string => `${path}${READ}`;
export const unkeyedVariantHeading = (path: string): string => `${path}${UNKEYED}`;

/** The heading over what variants cost more than their products, where that gives no price. */
export const surchargeHeading = (path: string): string => `${path}${SURCHARGE}`;
export const isSurchargeHeading = (header: string | null): boolean => header?.endsWith(SURCHARGE) ?? false;

/** Which of the two a heading is; null for every other. */
export function variantHeading(header: string | null): { readonly path: string; readonly isKeyed: boolean } | null {
  for (const [mark, isKeyed] of [[READ, true] as const, [UNKEYED, false] as const]) {
    if (header?.endsWith(mark)) return { path: header.slice(0, -mark.length), isKeyed };
  }
  return null;
}

/** Whether a heading is one of those that reading variants made up. */
export const isVariantHeading = (header: string | null): boolean =>
  variantHeading(header) !== null || isSurchargeHeading(header);

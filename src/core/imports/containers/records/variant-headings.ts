const READ = ' (#)';
const UNKEYED = ' (?)';

/** The heading over what variants are called that were read as rows, and over variants that nothing tells apart. */
export const readVariantHeading = (path: string): string => `${path}${READ}`;
export const unkeyedVariantHeading = (path: string): string => `${path}${UNKEYED}`;

/** Which of the two a heading is; null for every other. */
export function variantHeading(header: string | null): { readonly path: string; readonly isKeyed: boolean } | null {
  for (const [mark, isKeyed] of [[READ, true] as const, [UNKEYED, false] as const]) {
    if (header?.endsWith(mark)) return { path: header.slice(0, -mark.length), isKeyed };
  }
  return null;
}

/** A quantity as typed (`5`, `2,5`) in the smallest counted units; null for what is none, or would need a part of one. */
export function readQuantity(text: string, unitScale: number): number | null {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, '')) ?? [];
  if (whole === undefined) return null;
  const thousandths = Number(whole) * 1_000 + Number(decimals.padEnd(3, '0'));
  const units = (thousandths * unitScale) / 1_000;
  return Number.isSafeInteger(units) ? units : null;
}

export function placeholders(
  tree: unknown,
  path?: readonly string[],
): { readonly field: string; readonly value: string }[];

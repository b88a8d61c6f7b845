/** What a template may name. */
interface Named {
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
}

/**
 * A template with what it names put in, each value written as `as` says: `https://shop.example/p/{sku}`; `{{sku}}` is the same.
 * Undefined when it names something this product does not have.
 */
export function filled(template: string, named: Named, as: (value: string) => string): string | undefined {
  let whole = true;
  const text = template.replace(
    /\{\{(sku|gtin|name)\}\}|\{(sku|gtin|name)\}/g,
    (_, doubled?: string, single?: string) => {
      const value = named[(doubled ?? single) as keyof Named];
      whole &&= value !== '';
      return as(value);
    },
  );
  return whole ? text : undefined;
}

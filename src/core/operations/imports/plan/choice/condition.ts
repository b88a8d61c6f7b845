/**
 * Which changes of a plan are meant: those that satisfy everything that is said here. A field is `product` (a new product
 * as a whole), sku (a new code), name, unit, vat, gtin, archived, `price:LIST`, `stock:LOCATION`, or `price` and `stock` for all of them.
 */
export interface ChangeSet {
  readonly skus?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly verdicts?: readonly ('new' | 'changed' | 'suspicious')[] | undefined;
}

/** What a person takes of a plan: `only` these changes, less the ones in `except`. */
export interface Selection {
  readonly only?: ChangeSet | undefined;
  readonly except?: ChangeSet | undefined;
}

/** A selection as SQL over one change. */
export class Condition {
  readonly bindings: Record<string, string>;
  readonly #selection: Selection;

  constructor(selection: Selection) {
    this.#selection = selection;
    this.bindings = Object.fromEntries(
      (['only', 'except'] as const).flatMap((which) =>
        (['skus', 'fields', 'verdicts'] as const).flatMap((what) => {
          const values = selection[which]?.[what];
          return values === undefined ? [] : [[`${which}_${what}`, JSON.stringify(values)]];
        }),
      ),
    );
  }

  sql(change: { readonly sku: string; readonly field: string; readonly verdict: string }): string {
    const { only, except } = this.#selection;
    const parts = [
      ...(only ? [this.#matches('only', only, change)] : []),
      ...(except ? [`not ${this.#matches('except', except, change)}`] : []),
    ];
    return parts.length === 0 ? '(1)' : `(${parts.join(' and ')})`;
  }

  #matches(
    which: keyof Selection,
    set: ChangeSet,
    { sku, field, verdict }: { readonly sku: string; readonly field: string; readonly verdict: string },
  ): string {
    const among = (what: keyof ChangeSet, value: string) =>
      `${value} in (select value from json_each(:${which}_${what}))`;
    const parts = [
      ...(set.skus === undefined ? [] : [among('skus', sku)]),
      ...(set.verdicts === undefined ? [] : [among('verdicts', verdict)]),
      // `price` stands for the prices of every list.
      ...(set.fields === undefined
        ? []
        : [`(${among('fields', field)} or ${among('fields', `substr(${field}, 1, instr(${field}, ':') - 1)`)})`]),
    ];
    // Nothing said is nothing meant.
    return parts.length === 0 ? '(0)' : `(${parts.join(' and ')})`;
  }
}

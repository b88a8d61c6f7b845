/** As much of an element as its fields need; objects of JSON are given the same shape. */
export interface FieldedRecord {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FieldedRecord[];
  readonly text: string;
}

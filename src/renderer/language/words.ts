/** Plural endings a language may lack; English has no few and many. */
type Optional = `${string}_few` | `${string}_many`;

/** The same tree of texts as `T`, in another language. */
export type SameTexts<T> = {
  [K in keyof T as K extends Optional ? never : K]: T[K] extends string ? string : SameTexts<T[K]>;
} & { [K in keyof T as K extends Optional ? K : never]?: string };

type Plural = 'one' | 'few' | 'many' | 'other';

/** Dotted paths of all texts; plural forms are asked for without their ending. */
export type TextKeyOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Stem}_${Plural}`
      ? Stem
      : K
    : `${K}.${TextKeyOf<T[K]>}`;
}[keyof T & string];

import { type Problem, problem } from '../../../foundation';
import { isSurchargeHeading, variantHeading } from '../../containers/records/variant-headings';
import type { Column, Profile } from '../../types';
import type { Cells } from '../text/csv';
import type { RowRules } from './format';

interface VariantColumn {
  readonly column: number;
  readonly path: string;
  readonly isKeyed: boolean;
}

const variantColumns = (columns: readonly Column[]): readonly VariantColumn[] =>
  columns.flatMap(({ column, header }) => {
    const found = variantHeading(header);
    return found === null ? [] : [{ column, ...found }];
  });

/** What a person is asked about products of a feed that come in variants, whatever platform wrote it. */
export function recordVariantDoubts(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  // The heading is there because some record of the whole file has one; `rows` may hold only the first.
  const added = columns.find(({ header }) => isSurchargeHeading(header));
  const unpriced = added === undefined ? [] : [problem('variant_surcharge')];
  const present = variantColumns(columns).filter(({ column }) => rows.some((row) => (row[column] ?? '') !== ''));
  const found = present.map(({ path, isKeyed }) =>
    isKeyed ? problem('variants_in_records', { record: path }) : problem('variants_unread', { column: path }),
  );
  return [...found, ...unpriced];
}

/**
 * The rules of a platform, and that products are left out whose variants nothing tells apart, and that each variant whose
 * price nobody can know says so.
 */
export function withRecordVariants(profile: Profile, rules: RowRules): RowRules {
  const unkeyed = variantColumns(profile.columns).find(({ isKeyed }) => !isKeyed);
  const added = profile.columns.find(({ header }) => isSurchargeHeading(header));
  const setsAside: RowRules['setsAside'] = (cells) =>
    unkeyed === undefined || (cells[unkeyed.column] ?? '') === ''
      ? (rules.setsAside?.(cells) ?? null)
      : { code: 'variants_unread', column: unkeyed.column };
  const warnsOf: RowRules['warnsOf'] = (cells) =>
    added === undefined || (cells[added.column] ?? '') === ''
      ? null
      : { code: 'variant_price_unknown', column: added.column };
  return {
    ...rules,
    ...(unkeyed === undefined ? {} : { setsAside }),
    ...(added === undefined ? {} : { warnsOf }),
  };
}

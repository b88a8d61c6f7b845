import type { Problem } from '../../../foundation';
import type { Column, RowProblem } from '../../types';

const VALUE_LENGTH = 200;

/** Why a value stops its whole row. */
export interface Rejection {
  readonly code: string;
  readonly column: Column | null;
  readonly value: string | null;
  readonly facts: Problem['facts'];
}

export function rejection(
  code: string,
  column: Column | null = null,
  value: string | null = null,
  facts: Problem['facts'] = {},
): Rejection {
  return { code, column, value, facts };
}

/** What was noticed while one row was read; becomes row problems once it is clear whether the row is used. */
export class RowFindings {
  #warnings: Rejection[] = [];

  warn(code: string, column: Column, value: string, facts: Problem['facts'] = {}): void {
    this.#warnings.push({ code, column, value, facts });
  }

  /** The warnings of a row that is used. */
  asWarnings(line: number, sku: string | null): RowProblem[] {
    return this.#warnings.map((found) => rowProblem(found, line, sku, 'warning'));
  }

  get any(): boolean {
    return this.#warnings.length > 0;
  }
}

export function rowProblem(
  { code, column, value, facts }: Rejection,
  line: number,
  sku: string | null,
  severity: RowProblem['severity'],
): RowProblem {
  const shown = value === null ? null : value.length > VALUE_LENGTH ? value.slice(0, VALUE_LENGTH) : value;
  const label = column === null ? null : columnLabel(column);
  return {
    line,
    column: label,
    sku,
    value: shown,
    severity,
    code,
    facts: {
      ...facts,
      line,
      ...(label === null ? {} : { column: label }),
      ...(shown === null ? {} : { value: shown }),
    },
  };
}

/** How a column is called where a person reads it: its header, or its place (counted from 1) when it has none. */
export function columnLabel(column: Column): string {
  return column.header ?? `#${column.column + 1}`;
}

import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts, FileKind } from '../../types';
import { orNull, partyOf } from '../record-cells';
import { fieldsOf, valuesOf } from './goods-line';

const KINDS: Readonly<Record<string, FileKind>> = {
  PZ: 'delivery',
  PW: 'delivery',
  FW: 'delivery',
  RW: 'outgoing',
  WZ: 'outgoing',
  MM: 'outgoing',
  ZA: 'orders',
  ZD: 'orders',
};

export interface Draft {
  readonly keys: Record<string, string>;
  readonly line: number;
  lines: number;
}

/** Follows a file line by line: which document it is in, and how many goods lines that has had. */
export class DocumentReader {
  readonly drafts: Draft[] = [];
  #values: Record<string, string> | null = null;

  /** The problem that ends the file here, or null. */
  take(content: string, line: number): Problem | null {
    const [, key = '', value = ''] = /^\s*(\p{L}[\p{L}\w]*)\s*:(.*)$/u.exec(content) ?? [];
    if (key === '') return content.trim() === '' ? null : problem('pcm_line_broken', { line });
    const name = key.toLowerCase();
    if (name === 'linia') return this.#goods(value, line);
    if (name === 'stawka') return null;
    this.#documentOf(name, line).keys[name] = value.trim();
    return null;
  }

  /** The values of the goods line taken last; null when it was none. */
  takeValues(): Record<string, string> | null {
    const values = this.#values;
    this.#values = null;
    return values;
  }

  /** Whether every document came whole. */
  end(): Problem | null {
    for (const draft of this.drafts) {
      const promised = promisedLines(draft);
      if (promised === null || promised === draft.lines) continue;
      return problem('pcm_lines_differ', { number: draft.keys.nrdok ?? null, promised, found: draft.lines });
    }
    return null;
  }

  #goods(value: string, line: number): Problem | null {
    const draft = this.drafts.at(-1);
    const fields = fieldsOf(value);
    if (draft === undefined || fields === null) return problem('pcm_line_broken', { line });
    draft.lines++;
    this.#values = valuesOf(fields);
    return null;
  }

  /** Files are put together one behind the other: a key that opens a document opens the next one. */
  #documentOf(name: string, line: number): Draft {
    const draft = this.drafts.at(-1);
    const opens = name === 'typpolskichliter' || name === 'typdok';
    if (draft !== undefined && !(opens && (name in draft.keys || draft.lines > 0))) return draft;
    const opened: Draft = { keys: Object.create(null) as Record<string, string>, line, lines: 0 };
    this.drafts.push(opened);
    return opened;
  }
}

export function promisedLines({ keys }: Draft): number | null {
  const written = keys.ilosclinii ?? keys.ilosclini ?? '';
  return /^\d+$/.test(written) ? Number(written) : null;
}

export function factsOf({ keys, line }: Draft): DocumentFacts {
  const type = (keys.typdok ?? '').toUpperCase();
  const kind = KINDS[type] ?? 'other';
  const number = orNull(keys.nrdok ?? '');
  return {
    type,
    kind,
    number,
    issuedAt: dayOf(keys.data ?? ''),
    supplier: partyOf(keys.nazwawystawcy ?? '', keys.nipwystawcy ?? ''),
    buyer: partyOf(keys.nazwaodbiorcy ?? '', keys.nipodbiorcy ?? ''),
    related: [],
    orders: [keys.nrzamowienia ?? keys.nrzam ?? ''].filter((order) => order !== ''),
    corrects: null,
    location: orNull(keys.magazyn ?? ''),
    currency: null,
    line,
    refusal: kind === 'delivery' ? null : problem('pcm_document_no_delivery', { type, number }),
  };
}

/** `dd.mm.yyyy`, as some programs write it without leading zeros; or yyyy-mm-dd. */
function dayOf(date: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})/.exec(date) ?? [];
  if (day !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? null;
}

/** A record of an EPP file by positions counted from 1; texts are quoted as the program does. */
export function record(length: number, fields: Readonly<Record<number, string | number>>): string {
  return Array.from({ length }, (_, i) => {
    const value = fields[i + 1];
    if (value === undefined) return '';
    return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
  }).join(',');
}

export const INFO =
  '"1.11",3,1250,"Subiekt GT","GT","baza","Sklep Żółw","Łódź","90-001","Piotrkowska 1","725-000-00-00","MAG"';

/** A header of 62 fields. */
export function header(type: string, lines: number, fields: Readonly<Record<number, string | number>> = {}): string {
  const usual = { 1: type, 2: 1, 4: 17, 7: '17/2026', 12: 'HURT', 13: 'Hurtownia', 14: 'Hurtownia Śruba sp. z o.o.' };
  const rest = { 18: 'PL 896-000-00-09', 22: 20260103000000, 25: lines, 47: 'PLN' };
  return record(62, { ...usual, ...rest, ...fields });
}

interface LineFields {
  readonly code: string;
  readonly quantity: string;
  readonly unit?: string;
  readonly kind?: number;
  readonly more?: Readonly<Record<number, string | number>>;
}

/** A line of 22 fields; numbers bare with four places. */
export function line({ code, quantity, unit = 'szt.', kind = 1, more = {} }: LineFields): string {
  const bare: Record<number, string> = { 11: quantity, 12: quantity, 14: '10.0000', 16: '23.0000' };
  const cells = record(22, { 1: 1, 2: kind, 3: code, 10: unit, ...more }).split(',');
  for (const [position, value] of Object.entries(bare)) cells[Number(position) - 1] ||= value;
  return cells.join(',');
}

export function goods(code: string, name: string, more: Readonly<Record<number, string | number>> = {}): string {
  return record(42, { 1: 1, 2: code, 4: '5901234123457', 5: name, 10: 'szt.', 11: '23', 12: 23, ...more });
}

export function section(head: string, contents: readonly string[]): string[] {
  return ['[NAGLOWEK]', head, '', '[ZAWARTOSC]', ...contents, ''];
}

export function file(sections: readonly (readonly string[])[], info = INFO, end = '\r\n'): string {
  return [...['[INFO]', info, ''], ...sections.flat()].join(end) + end;
}

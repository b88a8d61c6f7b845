import type { Content, TableCell } from 'pdfmake/interfaces';
import type { PaperWords } from './paper-words';
import type { PdfDefinition } from '../../printer-port';

/** One column of a paper's table; the widest takes what is left. */
export interface PaperColumn {
  readonly heading: string;
  readonly width: number | 'auto' | '*';
  readonly numbers?: boolean;
}

interface PaperParts {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Bold lines under the table. */
  readonly sums?: readonly string[];
  readonly signatures: readonly string[];
}

/** An A4 page as every paper of ours looks: what it is, its facts, its lines, room to sign, and what it is not. */
export function paperOf(parts: PaperParts, words: PaperWords): PdfDefinition {
  const { title, facts, columns, rows, sums = [], signatures } = parts;
  const cell = (text: string, i: number, heading = false): TableCell => ({
    text,
    alignment: columns[i]?.numbers ? 'right' : 'left',
    ...(heading ? { bold: true, fillColor: '#eef0f3' } : {}),
  });
  const content: Content[] = [
    { text: title, fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
    {
      table: { widths: [110, '*'], body: facts.map(([label, value]) => [{ text: label, color: '#555555' }, value]) },
      layout: 'noBorders',
      margin: [0, 0, 0, 10],
    },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => width),
        body: [
          columns.map(({ heading }, i) => cell(heading, i, true)),
          ...rows.map((row) => row.map((text, i) => cell(text, i))),
        ],
      },
      layout: 'lightHorizontalLines',
    },
    ...sums.map((text): Content => ({ text, bold: true, margin: [0, 8, 0, 0] })),
    {
      columns: signatures.map((label) => ({ text: `\n\n.........................................\n${label}` })),
      margin: [0, 24, 0, 0],
      color: '#555555',
      fontSize: 8,
    },
    { text: words.t('paper_not_fiscal'), fontSize: 7, color: '#555555', margin: [0, 14, 0, 0] },
  ];
  return {
    pageSize: 'A4',
    pageMargins: [40, 40, 40, 40],
    info: { title },
    content,
    defaultStyle: { font: 'Roboto', fontSize: 9 },
  };
}

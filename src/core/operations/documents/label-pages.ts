import { setImmediate } from 'node:timers/promises';
import type { Content } from 'pdfmake/interfaces';
import type { LabelPaper } from '../../../contract';
import { type BarCode, barCodeOf, barCodeSvg } from './bar-code';
import type { PaperWords } from './paper-words';
import type { PdfDefinition } from '../../printer-port';

/** One label as it is to be printed. */
export interface Label {
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly unit: string;
  readonly unitScale: number;
  readonly priceMinor: number | null;
  /** The lowest price of the 30 days before a reduction, where the price is one. */
  readonly priorMinor: number | null;
  readonly currency: string;
}

/** A4 in millimetres, and how many bars of labels go on it. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** From the left edge of one label to that of the next. */
  readonly pitch: number;
}

const ROLL = { columns: 1, rows: 1, left: 0, top: 0 };
/** `a4-24` is 70 × 37 mm without gaps, `a4-65` is 38.1 × 21.2 mm; both are sold under many names. */
const PAPERS: Readonly<Record<LabelPaper, Sheet>> = {
  'roll-50x30': { ...ROLL, width: 50, height: 30, pitch: 50 },
  'roll-58x40': { ...ROLL, width: 58, height: 40, pitch: 58 },
  'a4-24': { width: 70, height: 37, columns: 3, rows: 8, left: 0, top: 0.5, pitch: 70 },
  'a4-65': { width: 38.1, height: 21.2, columns: 5, rows: 13, left: 4.75, top: 10.7, pitch: 40.6 },
};

const POINTS = 72 / 25.4;
const MARGIN = 2;
/** Printers of sheets do not reach the edge, and a sheet without gaps has its labels there. */
const EDGE = 5;
/** Seven labels' bar codes are drawn in less than a turn of the event loop may take. */
const AT_ONCE = 5;

/** Where labels lie: everything has its place, so that a long name cannot push a label onto the next. */
export async function labelPages(
  labels: readonly Label[],
  how: { readonly paper: LabelPaper; readonly startAt: number; readonly withPrice: boolean },
  words: PaperWords,
): Promise<PdfDefinition> {
  const sheet = PAPERS[how.paper];
  const onPage = sheet.columns * sheet.rows;
  const roll = onPage === 1;
  const first = roll ? 0 : Math.min(how.startAt, onPage) - 1;
  const drawn = new Map<string, string>();
  const content: Content[] = [];
  for (const [i, label] of labels.entries()) {
    const place = (first + i) % onPage;
    if (i > 0 && place === 0) content.push({ text: '', pageBreak: 'before' });
    const code = barCodeOf(label);
    let svg = drawn.get(label.sku);
    if (svg === undefined) {
      svg = barCodeSvg(code, sheet.height < 25 ? 8 : 11);
      drawn.set(label.sku, svg);
      if (drawn.size % AT_ONCE === 0) await setImmediate();
    }
    const corner = {
      x: sheet.left + (place % sheet.columns) * sheet.pitch,
      y: sheet.top + Math.floor(place / sheet.columns) * sheet.height,
    };
    content.push(...labelAt(corner, sheet, { label, code, svg, withPrice: how.withPrice }, words, roll));
  }
  return {
    pageSize: roll ? { width: sheet.width * POINTS, height: sheet.height * POINTS } : 'A4',
    pageMargins: 0,
    content,
    defaultStyle: { font: 'Roboto', fontSize: 7, lineHeight: 1 },
  };
}

interface Drawing {
  readonly label: Label;
  readonly code: BarCode;
  readonly svg: string;
  readonly withPrice: boolean;
}

function labelAt(
  corner: { readonly x: number; readonly y: number },
  { width, height, left }: Sheet,
  { label, code, svg, withPrice }: Drawing,
  words: PaperWords,
  roll: boolean,
): Content[] {
  const inset = roll || left > 0 ? MARGIN : EDGE;
  const w = (width - 2 * inset) * POINTS;
  const at = (down: number, content: Content): Content => ({
    absolutePosition: { x: (corner.x + inset) * POINTS, y: (corner.y + down) * POINTS },
    columns: [{ width: w, stack: [content] }],
  });
  const small = height < 25;
  const nameSize = small ? 6 : 8;
  const codeTop = small ? 8.2 : height * 0.46;
  const name = shortened(label.name, Math.floor((w / (nameSize * 0.52)) * (small ? 1 : 2)));
  const price = withPrice && label.priceMinor !== null ? priceLines(label, label.priceMinor, words, small) : null;
  return [
    at(small ? 1.2 : MARGIN, { text: name, fontSize: nameSize, bold: true }),
    ...(price === null ? [] : [at(small ? 3.8 : MARGIN + 6.4, price)]),
    at(codeTop, {
      svg,
      fit: [w, (height - codeTop - 1.2) * POINTS],
      alignment: code.kind === 'qrcode' ? 'left' : 'center',
    }),
  ];
}

function priceLines(label: Label, priceMinor: number, words: PaperWords, small: boolean): Content {
  const per = label.unitScale === 1 ? '' : ` / ${label.unit}`;
  const size = small ? 9 : 12;
  return {
    text: [
      { text: `${words.money(priceMinor, label.currency)}${per}`, bold: true, fontSize: size },
      ...(label.priorMinor === null
        ? []
        : [
            {
              text: `  ${words.t(small ? 'paper_label_prior_short' : 'paper_label_prior', {
                price: words.money(label.priorMinor, label.currency),
              })}`,
              fontSize: small ? 5 : 6,
            },
          ]),
    ],
  };
}

function shortened(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}

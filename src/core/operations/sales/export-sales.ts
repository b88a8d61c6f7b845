import { type Language, type SoldLine, translator } from '../../../contract';
import { minorToDecimal } from '../../foundation';
import { csvPiece } from '../csv-piece';
import type { Operations, Services } from '../../services';
import { listSoldLines } from './sold-lines';

type ExportInput = Parameters<Operations['sales']['export']>[0];

const COLUMNS = [
  'when',
  'channel',
  'number',
  'state',
  'sku',
  'name',
  'quantity',
  'price',
  'value',
  'currency',
] as const;

/** What was sold as a piece of a CSV file, a line to a row. */
export async function exportSales(services: Services, { language, ...input }: ExportInput) {
  const { items, total } = await listSoldLines(services.database.read, input);
  return csvPiece(services, language, {
    file: 'sales_file',
    columns: COLUMNS.map((column) => `sales_col_${column}`),
    offset: input.offset,
    total,
    rows: (tongue) => items.map((line) => rowOf(line, tongue)),
  });
}

function rowOf(
  { at, channel, number, state, sku, product, name, quantity, unitMinor, currency }: SoldLine,
  language: Language,
) {
  const amount = (minor: number | null) => (minor === null ? null : Number(minorToDecimal(minor)));
  return [
    at,
    channel,
    number,
    translator(language).t(`sales_state_${state}.what`),
    product ?? sku,
    name,
    quantity,
    amount(unitMinor),
    amount(unitMinor === null ? null : unitMinor * quantity),
    currency,
  ];
}

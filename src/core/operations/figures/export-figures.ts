import { minorToDecimal } from '../../foundation';
import type { CsvCell } from '../../imports';
import type { Operations, Services } from '../../services';
import { csvPiece } from '../csv-piece';
import type { ProductLists } from '../products';
import { salesReport } from './sales-report';
import { stockReport } from './stock-report';
import { syncReport } from './sync-report';

type ExportInput = Parameters<Operations['figures']['export']>[0];

interface Figures {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A report as a CSV file; a year of days is one piece. */
export async function exportFigures(services: Services, lists: ProductLists, { report, days, language }: ExportInput) {
  const { columns, rows } = await figuresOf(services, lists, report, days);
  return csvPiece(services, language, {
    file: 'report_file',
    columns: columns.map((column) => `report_col_${column}`),
    rows: () => rows,
    offset: 0,
    total: rows.length,
  });
}

async function figuresOf(
  services: Services,
  lists: ProductLists,
  report: ExportInput['report'],
  days: number,
): Promise<Figures> {
  if (report === 'sales') return salesFigures(services, days);
  return report === 'stock' ? stockFigures(services, lists, days) : syncFigures(services, days);
}

async function salesFigures(services: Services, count: number): Promise<Figures> {
  const { days } = await salesReport(services, count);
  return {
    columns: ['day', 'channel', 'currency', 'sales', 'quantity', 'value'],
    rows: days.flatMap(({ day, channels }) =>
      channels.map((sold) => [day, sold.channel, sold.currency, sold.sales, sold.quantity, amount(sold.valueMinor)]),
    ),
  };
}

async function stockFigures(services: Services, lists: ProductLists, count: number): Promise<Figures> {
  const { days, basis } = await stockReport(services, lists, count);
  return {
    columns: ['day', 'value', 'currency', 'sold_out', 'back'],
    rows: days.map((one) => [one.day, amount(one.valueMinor), basis.currency, one.soldOut, one.back]),
  };
}

async function syncFigures(services: Services, count: number): Promise<Figures> {
  const { days } = await syncReport(services, count);
  return {
    columns: ['day', 'listings', 'p95', 'sold_out', 'sold_out_p95'],
    rows: days.map((one) => [one.day, one.listings, one.p95Seconds, one.soldOut, one.soldOutP95Seconds]),
  };
}

const amount = (minor: number | null) => (minor === null ? null : Number(minorToDecimal(minor)));

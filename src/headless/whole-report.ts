import type { ImportReport, PlannedChangeView, RowProblemView } from '../contract';
import type { Client } from '../host';
import { valueOf } from './answer';

const PAGE = 500;

/** The report with every change and every problem of its run, where the contract gave the first of each. */
export async function wholeReport(client: Client, report: ImportReport): Promise<ImportReport> {
  const { id } = report.run;
  const changes = await everyPage<PlannedChangeView>(
    async (page) => valueOf(await client.imports.show({ id, ...page })).changes,
  );
  const problems = await everyPage<RowProblemView>(async (page) =>
    valueOf(await client.imports.problems({ id, ...page })),
  );
  return { ...report, changes, problems };
}

async function everyPage<T>(
  read: (page: { offset: number; limit: number }) => Promise<{ items: T[]; total: number }>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { items, total } = await read({ offset: all.length, limit: PAGE });
    for (const item of items) all.push(item);
    if (items.length === 0 || all.length >= total) return all;
  }
}

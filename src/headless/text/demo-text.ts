import type { DemoReport, ImportReport } from '../../contract';
import type { Say } from '../say';
import { suspiciousText } from './change-text';
import { rowProblemsText } from './import-text';
import { syncText } from './sync-text';
import { verifyText } from './verify-text';

const SHOWN_PROBLEMS = 8;
const SHOWN_SHELF_ROWS = 12;

/** The main job as a shop owner reads it: what came in, what was set aside, who was told what, and is all well. */
export function demoText(report: DemoReport, kept: boolean, say: Say): string {
  const heading = (code: string) => `\n${say.line(code)}\n${'─'.repeat(say.line(code).length)}`;
  return [
    say.line('cli_demo_title'),
    heading('cli_demo_first_import'),
    importPart(report.firstImport, say),
    heading('cli_demo_first_sync'),
    syncText(report.firstSync, say),
    heading('cli_demo_restock'),
    importPart(report.restockImport, say),
    heading('cli_demo_second_sync'),
    say.line('cli_demo_only_changed', {
      pushed: say.number(report.secondSync.channels.reduce((sum, { pushed }) => sum + pushed, 0)),
      total: say.number(report.listingsTotal),
    }),
    syncText(report.secondSync, say),
    heading('cli_demo_mail'),
    mailPart(report, say),
    heading('cli_demo_shelves'),
    shelvesPart(report, say),
    heading('cli_demo_verify'),
    verifyText(report.verify, say),
    '',
    say.line(report.verify.ok ? 'cli_demo_done' : 'cli_demo_broken', {
      seconds: say.number(Math.round(report.seconds)),
    }),
    kept ? say.line('cli_demo_kept', { folder: report.dataFolder }) : say.line('cli_demo_next'),
  ].join('\n');
}

function importPart({ run, profile, changes, problems }: ImportReport, say: Say): string {
  const { counts } = run;
  const lines = [
    say.line('cli_import_counts', {
      rows: say.number(counts.rows),
      new: say.number(counts.new),
      changed: say.number(counts.changed),
      unchanged: say.number(counts.unchanged),
      prices: say.number(counts.priceChanges),
      stock: say.number(counts.stockChanges),
    }),
  ];
  if (counts.suspicious > 0) lines.push(say.line('cli_import_suspicious', { count: counts.suspicious }));
  lines.push(...suspiciousText(changes, profile.currency, say));
  const aside = counts.rejected + counts.warnings;
  if (aside > 0) lines.push(rowProblemsText(problems.slice(0, SHOWN_PROBLEMS), aside, say));
  return [`${run.file}`, ...lines].join('\n');
}

function mailPart({ alerts, mailbox }: DemoReport, say: Say): string {
  return [
    say.line('cli_demo_mailed', { sent: alerts.sent, waiting: alerts.waiting }),
    ...mailbox.map(({ to, subject }) => `  ✉ ${to} – ${subject}`),
  ].join('\n');
}

function shelvesPart({ shelves, firstImport }: DemoReport, say: Say): string {
  const { currency } = firstImport.profile;
  const price = (decimal: string | null) =>
    say.money(decimal === null ? null : Math.round(Number(decimal) * 100), currency);
  return say.table(
    ['cli_col_channel', 'cli_col_product', 'cli_col_price', 'cli_col_quantity'].map((code) => say.line(code)),
    shelves
      .slice(0, SHOWN_SHELF_ROWS)
      .map((row) => [row.channel, `${row.sku} · ${row.name}`, price(row.price), String(row.quantity ?? '–')]),
  );
}

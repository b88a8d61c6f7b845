import type { AlertsReport, AlertView, WaitlistEntryView } from '../../contract';
import type { Say } from '../say';

export function alertsReportText(report: AlertsReport, say: Say): string {
  const { queued, sent, refused, uncertain, withdrawn, waiting } = report;
  const counts = Object.entries({ queued, sent, refused, uncertain, withdrawn, waiting });
  const said = Object.fromEntries(counts.map(([name, count]) => [name, say.number(count)]));
  const parts = [say.line('cli_alerts_counts', said)];
  if (report.problem) parts.push(say.problem(report.problem, '  '));
  if (report.alerts.length > 0) parts.push('', alertsText(report.alerts, say));
  return parts.join('\n');
}

export function alertsText(alerts: readonly AlertView[], say: Say): string {
  if (alerts.length === 0) return say.line('cli_no_alerts');
  const columns = ['cli_col_customer', 'cli_col_product', 'cli_col_state', 'cli_col_queued', 'cli_col_ended'];
  const table = say.table(
    columns.map((code) => say.line(code)),
    alerts.map((alert) => [
      alert.email,
      `${alert.sku} · ${alert.name}`,
      say.line(`cli_alert_${alert.state}`),
      say.time(alert.queuedAt),
      say.time(alert.endedAt),
    ]),
  );
  const reasons = alerts.flatMap(({ email, problem }) => (problem ? [`  ${email}: ${say.what(problem)}`] : []));
  return [table, ...reasons].join('\n');
}

export function waitlistText(page: { items: readonly WaitlistEntryView[]; total: number }, say: Say): string {
  if (page.total === 0) return say.line('cli_no_waitlist');
  const columns = ['cli_col_id', 'cli_col_customer', 'cli_col_product', 'cli_col_state', 'cli_col_available'];
  const table = say.table(
    [...columns, 'cli_col_since'].map((code) => say.line(code)),
    page.items.map((entry) => [
      String(entry.id),
      entry.email,
      `${entry.sku} · ${entry.name}`,
      say.line(entry.state === 'removed' ? 'cli_waitlist_removed_state' : `cli_waitlist_${entry.state}`),
      say.number(entry.available),
      say.time(entry.createdAt),
    ]),
  );
  const rest = page.total - page.items.length;
  return rest > 0 ? `${table}\n${say.line('cli_more', { count: rest })}` : table;
}

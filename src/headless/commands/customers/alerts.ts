import type { Command } from 'commander';
import type { AlertsReport } from '../../../contract';
import { parseWhole } from '../../arguments';
import type { ExitCode } from '../../answer';
import type { Cli } from '../../context';

export function addAlertsCommand(program: Command, cli: Cli): void {
  const alerts = program.command('alerts').description('mails to customers whose product is back');
  alerts
    .command('list', { isDefault: true })
    .description('the last mails and what became of them')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .action(({ limit = 50, offset = 0 }: { limit?: number; offset?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const page = await client.alerts.list({ limit, offset });
        const { alertsText } = await import('../../text/alerts-text');
        return { value: page, exit: 0, text: (say) => alertsText(page.items, say) };
      }),
    );
  alerts
    .command('send')
    .description('queue the next mails for what is back in stock, and send what is due')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const report = await client.alerts.send({}, { signal: io.signal });
        const { alertsReportText } = await import('../../text/alerts-text');
        return { value: report, exit: exitOfAlerts(report), text: (say) => alertsReportText(report, say) };
      }),
    );
}

/** 1 when mail could not be sent at all; 3 when some mails were put off or refused, or their fate is unknown. */
function exitOfAlerts(report: Pick<AlertsReport, 'problem' | 'sent' | 'queued' | 'refused' | 'uncertain'>): ExitCode {
  if (report.problem) return report.sent > 0 ? 3 : 1;
  return report.queued > 0 || report.refused > 0 || report.uncertain > 0 ? 3 : 0;
}

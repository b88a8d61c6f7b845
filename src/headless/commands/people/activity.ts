import { type Command, Option } from 'commander';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';

interface ActivityOptions {
  readonly severity?: 'info' | 'warning' | 'error';
  readonly search?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** What happened while nobody was there. */
export function addActivityCommand(program: Command, cli: Cli): void {
  program
    .command('activity')
    .description('what happened, newest first: imports, syncs, refusals, backups, who signed in')
    .addOption(new Option('--severity <severity>', 'only such entries').choices(['info', 'warning', 'error']))
    .option('--search <words>', 'only entries with these words')
    .option('--limit <n>', 'entries to show (1–500)', parseWhole)
    .option('--offset <n>', 'entries to skip', parseWhole)
    .action(({ severity, search = '', limit = 50, offset = 0 }: ActivityOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const asked = { search, limit, offset, ...(severity === undefined ? {} : { severity }) };
        const value = await client.master.activity(asked);
        const { activityText } = await import('../../text/activity-text');
        return { value, exit: 0, text: (say) => activityText(value, say) };
      }),
    );
}

import type { Command } from 'commander';
import type { SyncReport } from '../../../contract';
import { type ExitCode, valueOf } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';

interface SyncOptions extends GlobalOptions {
  readonly channel?: string;
  readonly full?: boolean;
}

export function addSyncCommand(program: Command, cli: Cli): void {
  program
    .command('sync')
    .description('push what differs to the channels, read back, report')
    .option('--channel <name>', 'only this channel')
    .option('--full', 'look every listing up again and compare it')
    .action((options: SyncOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const { channel, full = false } = options;
        const report = valueOf(
          await client.sync.run({ full, ...(channel === undefined ? {} : { channel }) }, { signal: io.signal }),
        );
        const { syncText } = await import('../../text/sync-text');
        return { value: report, exit: exitOfSync(report), text: (say) => syncText(report, say) };
      }),
    );
}

/** 1 when no channel could be used, 3 when some could not, left something undone or found a listing gone. */
function exitOfSync({ channels }: Pick<SyncReport, 'channels'>): ExitCode {
  const tried = channels.filter(({ outcome }) => outcome !== 'paused');
  const found = tried.some(({ attention }) => attention.some(({ problem }) => problem !== null));
  if (!found && tried.every(({ outcome }) => outcome === 'done')) return 0;
  return tried.every(({ outcome }) => outcome === 'failed') ? 1 : 3;
}

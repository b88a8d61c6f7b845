import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BackupContent } from '../../../contract';
import { type Answer, valueOf } from '../../answer';
import type { Cli, Context } from '../../context';
import type { Say } from '../../say';

export function addBackupCommands(program: Command, cli: Cli): void {
  program
    .command('backup')
    .argument('[file]', 'where to write it; the folder of backups when left out')
    .description('a consistent copy of the master, also while it is in use; verified before it counts as one')
    .action((file: string | undefined, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const made = valueOf(await client.backups.make(file === undefined ? {} : { path: resolve(file) }));
        const { path, bytes } = made.backup;
        const text = (say: Say) =>
          say.line('cli_backup_made', { file: path, checks: made.checks, size: sizeText(bytes, say) });
        return { value: made, exit: 0, text };
      }),
    );
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .option('--dry-run', 'only say what it holds')
    .description('put a verified backup in the place of the master, which is kept among the backups')
    .action((file: string, options: { dryRun?: boolean }, command: Command) => {
      const globals = command.optsWithGlobals();
      return cli.act(globals, (context) => restore(context, resolve(file), options), { rescue: true });
    });
}

async function restore({ client, remote }: Context, path: string, options: { dryRun?: boolean }): Promise<Answer> {
  if (options.dryRun) {
    const content = valueOf(await client.backups.preview({ path }));
    return { value: content, exit: 0, text: (say) => contentText(content, say) };
  }
  const report = valueOf(await client.backups.restore({ path }));
  const { replaced, damaged } = report.staged;
  // Without another engine ours closes after this command, and that puts the restored master in place.
  const said = report.reopening ? 'cli_restore_reopens' : remote ? 'cli_restore_waits' : 'cli_restored';
  const kept = damaged ? 'cli_restore_damaged_kept' : 'cli_restore_kept';
  const text = (say: Say) =>
    [contentText(report.content, say), `${say.line(said)} ${say.line(kept, { replaced })}`].join('\n');
  return { value: report, exit: 0, text };
}

function contentText(content: BackupContent, say: Say): string {
  const { products, movements, waiting, now } = content;
  const line = say.line('cli_backup_content', {
    products: say.number(products),
    movements: say.number(movements),
    waiting: say.number(waiting),
    last: say.time(content.lastActivityAt),
  });
  const present = now
    ? say.line('cli_backup_now', {
        products: say.number(now.products),
        movements: say.number(now.movements),
        waiting: say.number(now.waiting),
      })
    : say.line('cli_backup_now_damaged');
  const lines = [`${line} ${present}`, ...(content.keyFits ? [] : [say.line('cli_backup_key')])];
  return lines.join('\n');
}

const sizeText = (bytes: number, say: Say) => `${say.number(Math.max(1, Math.round(bytes / 1024)))} kB`;

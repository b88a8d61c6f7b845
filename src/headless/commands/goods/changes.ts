import type { Command } from 'commander';
import { valueOf } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';

interface PageOptions {
  readonly limit?: number;
  readonly offset?: number;
}

/** What changed the master, and taking it back. */
export function addChangesCommands(program: Command, cli: Cli): void {
  program
    .command('changes')
    .description('what changed stock and prices, newest first, and whether it can be undone')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .action(({ limit = 50, offset = 0 }: PageOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const postings = await client.ledger.postings({ limit, offset });
        const { postingsText } = await import('../../text/ledger-text');
        return { value: postings, exit: 0, text: (say) => postingsText(postings, say) };
      }),
    );
  program
    .command('undo')
    .argument('<change>', 'its number in `oneshelf changes`', parseWhole)
    .option('--dry-run', 'show what would be taken back and what would stay; change nothing')
    .description('take a change back; what came later stays and is named')
    .action((postingId: number, { dryRun }: { dryRun?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { undoPreviewText, undoneText } = await import('../../text/ledger-text');
        if (dryRun) {
          const preview = valueOf(await client.ledger.preview({ postingId }));
          return { value: preview, exit: preview.kept > 0 ? 3 : 0, text: (say) => undoPreviewText(preview, say) };
        }
        const undone = valueOf(await client.ledger.undo({ postingId }));
        return { value: undone, exit: undone.kept > 0 ? 3 : 0, text: (say) => undoneText(undone, say) };
      }),
    );
}

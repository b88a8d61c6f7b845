import { join } from 'node:path';
import type { Command } from 'commander';
import { valueOf } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';

interface DemoOptions extends GlobalOptions {
  readonly keep?: boolean;
}

export function addDemoCommand(program: Command, cli: Cli): void {
  program
    .command('demo')
    .description('the whole main job on the sample shop, in a scratch folder, with a report')
    .option('--keep', 'leave the scratch folder behind, to look around in')
    .action(async (options: DemoOptions, command: Command) => {
      const globals: GlobalOptions = command.optsWithGlobals();
      // Never ONESHELF_DATA: the demo must not land in the shop's own master by accident.
      const { folder, forget } = await scratchFolder(globals.data, options.keep ?? false);
      try {
        await cli.act({ ...globals, data: folder }, async ({ client, io }) => {
          const report = valueOf(await client.practice.demo({}, { signal: io.signal }));
          const { demoText } = await import('../../text/demo-text');
          const kept = globals.data !== undefined || options.keep === true;
          return { value: report, exit: report.verify.ok ? 0 : 1, text: (say) => demoText(report, kept, say) };
        });
      } finally {
        await forget();
      }
    });
}

async function scratchFolder(asked: string | undefined, keep: boolean) {
  if (asked !== undefined) return { folder: asked, forget: () => Promise.resolve() };
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const folder = await mkdtemp(join(tmpdir(), 'oneshelf-demo-'));
  const forget = () => (keep ? Promise.resolve() : rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return { folder, forget };
}

import type { Command } from 'commander';
import { collectPair } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli } from '../../context';

export function addSourceCommand(program: Command, cli: Cli): void {
  const source = program.command('source').description('where files come from: watched folders, hours, thresholds');
  source
    .command('list', { isDefault: true })
    .description('the sources, their folders and the files that wait there')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.sources.list({});
        const { sourcesText } = await import('../../text/source-text');
        return { value, exit: 0, text: (say) => sourcesText(value, say) };
      }),
    );
  source
    .command('set')
    .argument('<name>')
    .argument(
      '<key=value...>',
      'folder=, patterns=stany*.csv,ceny*.csv, polling=auto|yes|no, schedule="0 6,14 * * *", retentionDays=, ' +
        'scope=full|partial, brake.zeroShare= (missingShare, priceShare, suspiciousFactor, rejectedShare, shrinkShare, alikeShare, stockShare, foreignShare); ' +
        'none empties',
    )
    .description('change a source, making it if need be; what is not given stays as it is')
    .action((name: string, pairs: string[], _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { readSourceChange } = await import('../../source-change');
        const given = pairs.reduce<Record<string, string>>((earlier, pair) => collectPair(pair, earlier), {});
        const value = valueOf(await client.sources.set(readSourceChange(name, given)));
        const { sourcesText } = await import('../../text/source-text');
        return { value, exit: 0, text: (say) => sourcesText([value], say) };
      }),
    );
}

import { type Command, Option } from 'commander';
import { collectPair, parseWhole, resolveFolders } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';

interface ChangeOptions extends GlobalOptions {
  readonly set: Record<string, string>;
  readonly secrets?: boolean;
  readonly createMissing?: boolean;
  readonly buffer?: number;
  readonly cap?: number;
  readonly location?: string[];
  readonly priceList?: string;
  readonly onDrift?: 'put_right' | 'ask' | 'accept';
  readonly brakeZeroes?: number;
  readonly brakeMoves?: number;
}

/** `channel change`: what is given changes, the rest stays. */
export function addChannelChange(channel: Command, cli: Cli): void {
  channel
    .command('change')
    .argument('<name>')
    .description('change a channel; what is not given stays as it is')
    .option('--set <key=value>', 'a setting of its kind', collectPair, {})
    .option('--secrets', 'new secrets come on stdin (or in ONESHELF_SECRETS) and replace all old ones')
    .option('--create-missing', 'create products there that it does not have yet')
    .option('--no-create-missing', 'create nothing there')
    .option('--buffer <n>', 'pieces never offered there', parseWhole)
    .option('--cap <n>', 'most pieces ever shown there', parseWhole)
    .option('--location <code...>', 'locations whose stock feeds it')
    .option('--price-list <code>', 'price list it follows')
    .addOption(new Option('--on-drift <what>', 'prices changed there by hand').choices(['put_right', 'ask', 'accept']))
    .option('--brake-zeroes <percent>', 'hold when more of what is on sale would sell out at once', parseWhole)
    .option('--brake-moves <percent>', 'hold when more would change price by a lot at once', parseWhole)
    .action((name: string, options: ChangeOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const { readSecrets, refuseSecretArguments } = await import('../../secrets');
        const [kinds, channels] = await Promise.all([client.channels.kinds({}), client.channels.list({})]);
        const current = channels.find((one) => one.name === name);
        const kind = kinds.find((one) => one.kind === current?.kind);
        refuseSecretArguments(kind, options.set);
        const { buffer, cap, location, priceList, createMissing, onDrift, brakeZeroes, brakeMoves } = options;
        const changed = valueOf(
          await client.channels.update({
            name,
            ...(Object.keys(options.set).length > 0 ? { settings: resolveFolders(kind, options.set) } : {}),
            ...(options.secrets ? { secrets: await readSecrets(kind, io) } : {}),
            ...(buffer === undefined ? {} : { buffer }),
            ...(cap === undefined ? {} : { cap }),
            ...(location === undefined ? {} : { locations: location }),
            ...(priceList === undefined ? {} : { priceList }),
            ...(createMissing === undefined ? {} : { createMissing }),
            ...(onDrift && { onDrift }),
            ...(brakeZeroes === undefined ? {} : { brakeZeroes }),
            ...(brakeMoves === undefined ? {} : { brakeMoves }),
          }),
        );
        return { value: changed, exit: 0, text: (say) => say.line('cli_channel_changed', { name }) };
      }),
    );
}

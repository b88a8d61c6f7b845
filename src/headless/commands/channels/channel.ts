import type { Command } from 'commander';
import { collectPair, parseWhole, resolveFolders } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';
import { addChannelDecisions } from './channel-decisions';
import { addChannelChange } from './channel-change';
import { addMatchCommand } from './match';

interface AddOptions extends GlobalOptions {
  readonly kind: string;
  readonly set: Record<string, string>;
  readonly createMissing?: boolean;
  readonly buffer?: number;
  readonly cap?: number;
  readonly location?: string[];
  readonly salesLocation?: string;
  readonly priceList?: string;
  readonly currency?: string;
}

const SAID = { remove: 'cli_channel_removed', pause: 'cli_channel_paused', resume: 'cli_channel_resumed' } as const;

export function addChannelCommand(program: Command, cli: Cli): void {
  const channel = program.command('channel').description('shops, marketplaces and tills');
  addAdding(channel, cli);
  addChannelChange(channel, cli);
  addAsking(channel, cli);
  addChannelDecisions(channel, cli);
  addMatchCommand(channel, cli);
  for (const name of ['remove', 'pause', 'resume'] as const) addChanging(channel, cli, name);
}

function addAdding(channel: Command, cli: Cli): void {
  channel
    .command('add')
    .argument('<name>')
    .description('connect a channel; its secrets are one JSON object on stdin, or in ONESHELF_SECRETS')
    .requiredOption('--kind <kind>', 'see `oneshelf channel kinds`')
    .option('--set <key=value>', 'a setting of that kind, such as url=…', collectPair, {})
    .option('--create-missing', 'create products there that it does not have yet')
    .option('--buffer <n>', 'pieces never offered there', parseWhole)
    .option('--cap <n>', 'most pieces ever shown there', parseWhole)
    .option('--location <code...>', 'locations whose stock feeds it (default: all)')
    .option('--sales-location <code>', 'location its sales are taken from')
    .option('--price-list <code>', 'price list it follows')
    .option('--currency <code>', 'currency it sells in')
    .action((name: string, options: AddOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const { readSecrets, refuseSecretArguments } = await import('../../secrets');
        const kinds = await client.channels.kinds({});
        const kind = kinds.find((one) => one.kind === options.kind);
        refuseSecretArguments(kind, options.set);
        const { salesLocation, location, priceList, currency, buffer = 0, cap = null, createMissing = false } = options;
        const added = valueOf(
          await client.channels.add({
            name,
            kind: options.kind,
            settings: resolveFolders(kind, options.set),
            secrets: await readSecrets(kind, io),
            buffer,
            cap,
            createMissing,
            ...(location === undefined ? {} : { locations: location }),
            ...(salesLocation === undefined ? {} : { salesLocation }),
            ...(priceList === undefined ? {} : { priceList }),
            ...(currency === undefined ? {} : { currency }),
          }),
        );
        return { value: added, exit: 0, text: (say) => say.line('cli_channel_added', { name, kind: added.kind }) };
      }),
    );
}

function addAsking(channel: Command, cli: Cli): void {
  channel
    .command('list', { isDefault: true })
    .description('the channels and how they are')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const channels = await client.channels.list({});
        const { channelsText } = await import('../../text/channels-text');
        return { value: channels, exit: 0, text: (say) => channelsText(channels, say) };
      }),
    );
  channel
    .command('kinds')
    .description('the kinds of channel this build knows, and what each one asks for')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const kinds = await client.channels.kinds({});
        const { kindsText } = await import('../../text/channels-text');
        return { value: kinds, exit: 0, text: (say) => kindsText(kinds, say) };
      }),
    );
  channel
    .command('test')
    .argument('<name>')
    .description('ask the channel who it is, with the stored key')
    .action((name: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const found = valueOf(await client.channels.test({ name }, { signal: io.signal }));
        const currency = found.currency ?? '–';
        return {
          value: found,
          exit: 0,
          text: (say) => say.line('cli_channel_answers', { name, shop: found.shop, currency }),
        };
      }),
    );
}

function addChanging(channel: Command, cli: Cli, name: 'remove' | 'pause' | 'resume'): void {
  const descriptions = {
    remove: 'disconnect a channel; nothing is changed there',
    pause: 'send nothing there until resumed',
    resume: 'send again',
  };
  channel
    .command(name)
    .argument('<name>')
    .description(descriptions[name])
    .action((which: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value =
          name === 'remove'
            ? valueOf(await client.channels.remove({ name: which }))
            : valueOf(await client.channels[name]({ name: which }));
        return { value, exit: 0, text: (say) => say.line(SAID[name], { name: which }) };
      }),
    );
}

import type { Command } from 'commander';
import { MATCH_LISTS, type MatchSummary } from '../../../contract';
import { type Answer, type ExitCode, valueOf, wrongUsage } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli, Context, GlobalOptions } from '../../context';

interface MatchOptions extends GlobalOptions {
  readonly what?: string;
  readonly search?: string;
  readonly sort?: 'sku' | 'name' | 'price' | 'quantity';
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
  readonly confirm?: boolean;
  readonly undo?: boolean;
}

interface Given extends Context {
  readonly channel: string;
  readonly args: readonly string[];
  readonly options: MatchOptions;
}

type MatchList = (typeof MATCH_LISTS)[number];

export function addMatchCommand(channel: Command, cli: Cli): void {
  channel
    .command('match')
    .argument('<name>')
    .argument('[action]', 'read, list, link SKU ID, unlink SKU, ignore ID, undo SKU', 'list')
    .argument('[args...]')
    .description('which thing there is which product: what is plain is matched, the rest is yours to decide')
    .option('--what <list>', `only one list: ${MATCH_LISTS.join(', ')}`)
    .option('--search <text>', 'SKU, barcode, remote id or words of a name')
    .option('--sort <column>', 'sku, name, price or quantity')
    .option('--descending', 'the other way round')
    .option('--limit <n>', 'rows of each list (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .option('--confirm', 'link: take the entry from the product that has it')
    .option('--undo', 'ignore: take the entry in again')
    .action((name: string, action: string, args: string[], options: MatchOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), (context) => act(action, { ...context, channel: name, args, options })),
    );
}

function act(action: string, given: Given): Promise<Answer> {
  switch (action) {
    case 'read':
      return read(given);
    case 'list':
      return list(given);
    case 'link':
    case 'unlink':
    case 'ignore':
    case 'undo':
      return choose(action, given);
    default:
      throw wrongUsage('cli_match_what', { given: action });
  }
}

/** 3 while something waits for a person. */
const exitOf = ({ work }: MatchSummary): ExitCode => (work > 0 ? 3 : 0);

async function read({ client, io, channel }: Given): Promise<Answer> {
  const reading = valueOf(await client.matching.read({ channel }, { signal: io.signal }));
  const { readingText } = await import('../../text/match-text');
  return { value: reading, exit: exitOf(reading), text: (say) => readingText(reading, say) };
}

/** Without `--what`, the lists that are work. */
async function list({ client, channel, options }: Given): Promise<Answer> {
  const { what, search = '', sort = 'sku', descending = false, offset = 0 } = options;
  const wanted = MATCH_LISTS.filter((one) => (what === undefined ? isWork(one) : one === what));
  if (wanted.length === 0) throw wrongUsage('cli_match_which', { given: what ?? '' });
  const limit = options.limit ?? (what === undefined ? 20 : 50);
  const summary = valueOf(await client.matching.summary({ channel }));
  const lists: Partial<Record<MatchList, Awaited<ReturnType<typeof page>>>> = {};
  const page = async (one: MatchList) =>
    valueOf(await client.matching.list({ channel, what: one, search, sort, descending, limit, offset }));
  for (const one of wanted) lists[one] = await page(one);
  const { matchListsText } = await import('../../text/match-text');
  return { value: { summary, lists }, exit: exitOf(summary), text: (say) => matchListsText(summary, lists, say) };
}

const isWork = (one: MatchList) => one !== 'linked' && one !== 'ignored';

const NEEDS = { link: ['SKU', 'ID'], unlink: ['SKU'], ignore: ['ID'], undo: ['SKU'] } as const;

async function choose(
  action: keyof typeof NEEDS,
  { client, channel, args, options: { confirm = false, undo = false } }: Given,
): Promise<Answer> {
  const [first = '', second = ''] = args;
  if (args.length !== NEEDS[action].length) {
    throw wrongUsage('cli_match_arguments', { action, needs: NEEDS[action].join(' ') });
  }
  const ask = {
    link: () => client.matching.link({ channel, sku: first, remoteId: second, confirm }),
    unlink: () => client.matching.unlink({ channel, sku: first }),
    ignore: () => client.matching[undo ? 'undo' : 'ignore']({ channel, remoteId: first }),
    undo: () => client.matching.undo({ channel, sku: first }),
  };
  const choice = valueOf(await ask[action]());
  const { choiceText } = await import('../../text/match-text');
  const said = undo ? 'undo' : action;
  return { value: choice, exit: exitOf(choice.summary), text: (say) => choiceText(said, choice, say) };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { valueOf } from '../../answer';
import type { Cli } from '../../context';

/** What a channel waits for a person to decide or do: the brake, changed prices, signing in. */
export function addChannelDecisions(channel: Command, cli: Cli): void {
  addLettingThrough(channel, cli);
  addDrift(channel, cli);
  addSigningIn(channel, cli);
}

function addLettingThrough(channel: Command, cli: Cli): void {
  channel
    .command('let-through')
    .argument('<name>')
    .description('send what the brake holds there, after you have looked at it')
    .action((name: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.channels.letThrough({ name }));
        return { value, exit: 0, text: (say) => say.line('cli_channel_let_through', { name }) };
      }),
    );
}

function addDrift(channel: Command, cli: Cli): void {
  channel
    .command('drift')
    .argument('<name>')
    .argument('[sku]', 'decide about one product; all of them when left out')
    .description('prices changed there by hand; with --keep or --put-right, decide about them')
    .option('--keep', 'they stay until our price changes')
    .option('--put-right', 'ours are sent again')
    .action(
      (
        name: string,
        sku: string | undefined,
        { keep, putRight }: { keep?: boolean; putRight?: boolean },
        command: Command,
      ) =>
        cli.act(command.optsWithGlobals(), async ({ client }) => {
          if (keep !== putRight && (keep || putRight)) {
            const decision = keep ? ('keep' as const) : ('put_right' as const);
            const settled = valueOf(
              await client.channels.settleDrift({ name, decision, ...(sku === undefined ? {} : { sku }) }),
            );
            const { settled: count } = settled;
            return {
              value: settled,
              exit: 0,
              text: (say) => say.line(keep ? 'cli_drift_kept' : 'cli_drift_put_right', { name, count }),
            };
          }
          const page = valueOf(await client.channels.drifts({ name, limit: 200, offset: 0 }));
          const { driftsText } = await import('../../text/drifts-text');
          const asking = page.items.some((item) => item.asksSince !== null);
          return { value: page, exit: asking ? 3 : 0, text: (say) => driftsText(page, say) };
        }),
    );
}

function addSigningIn(channel: Command, cli: Cli): void {
  channel
    .command('sign-in')
    .argument('<name>')
    .description('sign in to a channel that grants its keys (Allegro, eBay …)')
    .action((name: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io, globals }) => {
        const { createSay } = await import('../../say');
        const say = createSay(globals.language ?? (await client.settings.get({})).language);
        const step = valueOf(await client.channels.signIn({ name }, { signal: io.signal }));
        // For a person: stdout is kept for the one document of --json.
        io.stderr(`${say.line('cli_channel_sign_in', { url: step.url })}\n`);
        if (step.userCode !== null) io.stderr(`${say.line('cli_channel_sign_in_code', { code: step.userCode })}\n`);
        const answer = step.kind === 'code' ? { answer: await io.ask(say.line('cli_channel_sign_in_answer')) } : {};
        for (let wait = step.askAgainMs; ;) {
          if (wait !== null) await sleep(wait, undefined, { signal: io.signal });
          const end = valueOf(
            await client.channels.finishSignIn({ name, attempt: step.attempt, ...answer }, { signal: io.signal }),
          );
          if (end.status === 'signed_in') {
            return { value: end, exit: 0, text: (say) => say.line('cli_channel_signed_in', { name }) };
          }
          wait = end.afterMs;
        }
      }),
    );
}

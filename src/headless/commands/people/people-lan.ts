import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { valueOf, wrongUsage } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';

interface LanOptions {
  readonly open?: boolean;
  readonly shut?: boolean;
  readonly port?: number;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly plain?: boolean;
}

/** The setting that the desktop program and `serve` follow, also while they run. */
export function addLanCommand(people: Command, cli: Cli): void {
  people
    .command('lan')
    .option('--open', 'open the console to the local network, for people who sign in')
    .addOption(new Option('--shut', 'shut it').conflicts('open'))
    .option('--port <n>', 'port in the local network', parseWhole)
    .option('--tls-cert <file>', 'certificate (PEM) for HTTPS')
    .option('--tls-key <file>', 'its key (PEM)')
    .addOption(new Option('--plain', 'without HTTPS').conflicts(['tlsCert', 'tlsKey']))
    .description('whether the desktop program or `serve` opens the console to the local network, and where')
    .action(({ open, shut, port, tlsCert, tlsKey, plain }: LanOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if ((tlsCert === undefined) !== (tlsKey === undefined)) throw wrongUsage('cli_tls_pair_expected');
        const change = {
          ...(open || shut ? { wanted: open === true } : {}),
          ...(port === undefined ? {} : { port }),
          ...(tlsCert && tlsKey ? { tls: { certFile: resolve(tlsCert), keyFile: resolve(tlsKey) } } : {}),
          ...(plain ? { tls: null } : {}),
        };
        const changes = Object.keys(change).length > 0;
        const value = changes ? valueOf(await client.people.setLan(change)) : await client.people.lan({});
        const { lanText } = await import('../../text/people-text');
        return { value, exit: 0, text: (say) => lanText(value, say) };
      }),
    );
}

import type { Command } from 'commander';
import { valueOf, wrongUsage } from '../../answer';
import { parsePort } from '../../arguments';
import type { Cli, GlobalOptions } from '../../context';
import type { Say } from '../../say';
import { lanPortLine } from '../../text/people-text';

interface ServeOptions extends GlobalOptions {
  readonly port?: number;
  readonly lan?: boolean;
  readonly host?: string[];
  readonly name?: string[];
  readonly lanPort?: number;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

const collect = (value: string, earlier: string[] = []) => [...earlier, value];

export function addServeCommand(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('the console in a browser of this PC, behind a token; works in the background as `run` does')
    .option('--port <n>', 'port on 127.0.0.1 (default: a free one)', parsePort)
    .option('--lan', 'open it to the local network too, for people who sign in (see `oneshelf people`)')
    .option('--host <address>', 'address of this PC to listen at (default: all in local networks)', collect)
    .option('--name <name>', 'another name this PC is reached by', collect)
    .option('--lan-port <n>', 'port in the local network (default: the setting, 8437)', parsePort)
    .option('--tls-cert <file>', 'certificate (PEM) for HTTPS in the local network')
    .option('--tls-key <file>', 'its key (PEM)')
    .action((options: ServeOptions, command: Command) => {
      const globals: GlobalOptions = command.optsWithGlobals();
      return cli.actAlone(globals, async (say) => {
        const [{ runUntilStopped }, serve] = await Promise.all([import('../../live'), import('../../../host/serve')]);
        const { port = 0, lan = false, host = [], name = [], lanPort, tlsCert, tlsKey } = options;
        if ((tlsCert === undefined) !== (tlsKey === undefined)) throw wrongUsage('cli_tls_pair_expected');
        const tls = tlsCert && tlsKey ? valueOf(await serve.readTls(tlsCert, tlsKey)) : undefined;
        // The same address and key after a restored master was opened, so that the browser finds its way back.
        let known: { port: number; token: string | undefined } | null = null;
        const folder = await runUntilStopped(globals, cli.io, {
          async ready(engine) {
            const options = { force: lan, hosts: host, names: name, port: lanPort, tls };
            const door = valueOf(await serve.keepLanDoor(engine, options));
            const own = known ?? { port, token: cli.io.env.ONESHELF_TOKEN };
            const opened = await serve.serveConsole({ engine, ...own });
            // An open door would keep the process alive.
            if (!opened.ok) await door.close();
            const served = valueOf(opened);
            const close = async () => void (await Promise.all([served.close(), door.close()]));
            if (known) return { close };
            const url = new URL(served.address);
            known = { port: Number(url.port), token: url.searchParams.get('token') ?? undefined };
            const { addresses, secure, portGiven } = door.door();
            const urls = addresses.map(({ url }) => url);
            const { address, dataFolder } = { address: served.address, dataFolder: engine.dataFolder };
            if (globals.json) cli.io.stdout(`${JSON.stringify({ address, dataFolder, lan: urls })}\n`);
            else {
              const owner = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
              const lines = [
                say.line('cli_serve_started', { address, folder: dataFolder }),
                ...lanLines(say, urls, secure),
                ...lanPortLine(say, portGiven, (await owner.people.lan({})).port),
              ];
              cli.io.stdout(`${lines.join('\n')}\n`);
            }
            return { close };
          },
        });
        // The address was this command's document; there is no second one.
        return { value: undefined, exit: 0, text: () => say.line('cli_serve_stopped', { folder }) };
      });
    });
}

/** Where tablets find it, and what whoever opens it must know. */
function lanLines(say: Say, urls: readonly string[], secure: boolean): string[] {
  if (urls.length === 0) return [];
  return [say.line('cli_serve_lan', { urls: urls.join('  ') }), ...(secure ? [] : [say.line('cli_serve_lan_plain')])];
}

import type { Command } from 'commander';
import { parseWhole } from '../arguments';
import type { Cli, GlobalOptions } from '../context';

interface ServeOptions extends GlobalOptions {
  readonly port?: number;
}

export function addServeCommand(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('the console in a browser of this PC, behind a token; works in the background as `run` does')
    .option('--port <n>', 'port on 127.0.0.1 (default: a free one)', parseWhole)
    .action(({ port = 0 }: ServeOptions, command: Command) => {
      const globals: GlobalOptions = command.optsWithGlobals();
      return cli.actAlone(globals, async (say) => {
        const [{ runUntilStopped }, { serveConsole }] = await Promise.all([import('../live'), import('../serve')]);
        // The same address and key after a restored master was opened, so that the browser finds its way back.
        let known: { port: number; token: string | undefined } | null = null;
        const folder = await runUntilStopped(globals, cli.io, {
          async ready(engine) {
            const served = await serveConsole({ engine, ...(known ?? { port, token: cli.io.env.ONESHELF_TOKEN }) });
            if (known) return served;
            const url = new URL(served.address);
            known = { port: Number(url.port), token: url.searchParams.get('token') ?? undefined };
            const { address, dataFolder } = { address: served.address, dataFolder: engine.dataFolder };
            if (globals.json) cli.io.stdout(`${JSON.stringify({ address, dataFolder })}\n`);
            else cli.io.stdout(`${say.line('cli_serve_started', { address, folder: dataFolder })}\n`);
            return served;
          },
        });
        // The address was this command's document; there is no second one.
        return { value: undefined, exit: 0, text: () => say.line('cli_serve_stopped', { folder }) };
      });
    });
}

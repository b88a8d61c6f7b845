import type { Command } from 'commander';
import { valueOf } from '../../answer';
import type { Cli } from '../../context';

/** For whoever knows their present passphrase; an owner sets another one with `people set`. */
export function addPassphraseCommand(people: Command, cli: Cli): void {
  people
    .command('passphrase')
    .argument('<name>')
    .description(
      'change one’s own passphrase: the present and the new one come from two lines of stdin, or the keyboard',
    )
    .action((name: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io, globals }) => {
        const [{ readOwnPassphrase }, { createSay }, { languageOf }] = await Promise.all([
          import('../../passphrase'),
          import('../../say'),
          import('../../../host'),
        ]);
        const given = await readOwnPassphrase(io, createSay(globals.language ?? languageOf(io.env)), name);
        const value = valueOf(await client.session.changePassphrase({ name, ...given }));
        return { value, exit: 0, text: (say) => say.line('cli_passphrase_changed', { ...value }) };
      }),
    );
}

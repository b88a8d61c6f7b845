import { resolve } from 'node:path';
import type { Command } from 'commander';
import { valueOf } from '../../answer';
import type { Cli } from '../../context';

export function addKeyCommand(program: Command, cli: Cli): void {
  const key = program
    .command('key')
    .description('how the key to channel keys and customers’ addresses is kept')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.key.show({});
        return { value, exit: 0, text: (say) => say.line(`key_kept_${value.kept}`) };
      }),
    );
  key
    .command('export <file>')
    .description('save a copy of the key into a new file, to be kept away from this computer')
    .action((file: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.key.export({ file: resolve(file) }));
        return { value, exit: 0, text: (say) => say.problem({ code: 'key_exported', facts: { file: value.file } }) };
      }),
    );
}

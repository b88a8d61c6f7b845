import { type Command, Option } from 'commander';
import { type Role, ROLES } from '../../../contract';
import { parseWhole } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli, Context } from '../../context';
import { addLanCommand } from './people-lan';
import { addPassphraseCommand } from './people-passphrase';

interface SetOptions {
  readonly role?: Role;
  readonly rename?: string;
  readonly active?: boolean;
  readonly passphrase?: boolean;
}

const roleOption = () =>
  new Option('--role <role>', 'viewer: looks; warehouse: goods too; owner: everything').choices(ROLES);

export function addPeopleCommand(program: Command, cli: Cli): void {
  const people = program.command('people').description('who may use the console from other devices');
  people
    .command('list', { isDefault: true })
    .description('everybody, with role and where they are signed in')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.people.list({});
        const { peopleText } = await import('../../text/people-text');
        return { value, exit: 0, text: (say) => peopleText(value, say) };
      }),
    );
  people
    .command('add')
    .argument('<name>')
    .addOption(roleOption().makeOptionMandatory())
    .description('add a person; the passphrase comes from ONESHELF_PERSON_PASSPHRASE, stdin or the keyboard')
    .action((name: string, { role }: { role: Role }, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        const value = valueOf(await context.client.people.add({ name, role, passphrase: await ask(context, name) }));
        return { value, exit: 0, text: (say) => say.line('person_added', { name: value.name }) };
      }),
    );
  people
    .command('set')
    .argument('<name>')
    .addOption(roleOption())
    .option('--rename <name>', 'another name')
    .option('--active', 'let in again')
    .option('--no-active', 'let in no more; ends their sessions at once')
    .option('--passphrase', 'a new one, from ONESHELF_PERSON_PASSPHRASE, stdin or the keyboard')
    .description('change a person')
    .action((name: string, { role, rename, active, passphrase }: SetOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        const change = {
          ...(role === undefined ? {} : { role }),
          ...(rename === undefined ? {} : { rename }),
          ...(active === undefined ? {} : { active }),
          ...(passphrase ? { passphrase: await ask(context, name) } : {}),
        };
        const value = valueOf(await context.client.people.set({ name, ...change }));
        const fields = Object.keys(change).join(', ');
        return { value, exit: 0, text: (say) => say.line('person_changed', { name: value.name, fields }) };
      }),
    );
  addPassphraseCommand(people, cli);
  people
    .command('remove')
    .argument('<name>')
    .description('remove a person; what they did keeps their name')
    .action((name: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.people.remove({ name }));
        return { value, exit: 0, text: (say) => say.line('person_removed', value) };
      }),
    );
  people
    .command('sessions')
    .option('--end <id>', 'sign this device out', parseWhole)
    .description('where people are signed in')
    .action(({ end }: { end?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if (end !== undefined) valueOf(await client.people.endSession({ id: end }));
        const value = await client.people.sessions({});
        const { sessionsText } = await import('../../text/people-text');
        return { value, exit: 0, text: (say) => sessionsText(value, say) };
      }),
    );
  addLanCommand(people, cli);
}

async function ask({ io, globals }: Context, name: string): Promise<string> {
  const [{ readPassphrase }, { createSay }, { languageOf }] = await Promise.all([
    import('../../passphrase'),
    import('../../say'),
    import('../../../host'),
  ]);
  const say = createSay(globals.language ?? languageOf(io.env));
  return readPassphrase(io, say, name);
}

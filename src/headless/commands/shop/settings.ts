import type { Command } from 'commander';
import { collectPair } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli } from '../../context';

export function addSettingsCommand(program: Command, cli: Cli): void {
  const settings = program.command('settings').description('language, currency, mail, folders, rhythm');
  settings
    .command('list', { isDefault: true })
    .description('the settings in force')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.settings.get({});
        const { settingsText } = await import('../../text/settings-text');
        return { value, exit: 0, text: (say) => settingsText(value, say) };
      }),
    );
  settings
    .command('set')
    .argument('<key=value...>', 'such as shopName="Rowery Nowak" smtpUrl=smtp://user@host:587')
    .option('--smtp-password', 'take the SMTP password from stdin (or ONESHELF_SMTP_PASSWORD)')
    .description('change settings')
    .action((pairs: string[], options: { smtpPassword?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const { readSettingsChange } = await import('../../settings-change');
        const given = pairs.reduce<Record<string, string>>((earlier, pair) => collectPair(pair, earlier), {});
        const password = options.smtpPassword ? (io.env.ONESHELF_SMTP_PASSWORD ?? (await io.readStdin())) : null;
        const value = valueOf(
          await client.settings.set({
            ...readSettingsChange(given),
            ...(password === null ? {} : { smtpPassword: password.replace(/\r?\n$/, '') }),
          }),
        );
        const { settingsText } = await import('../../text/settings-text');
        return { value, exit: 0, text: (say) => settingsText(value, say) };
      }),
    );
}

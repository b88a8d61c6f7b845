import type { Command } from 'commander';
import { settingsSchema, type SettingsView } from '../../contract';
import { collectPair } from '../arguments';
import { valueOf, wrongUsage } from '../answer';
import type { Cli } from '../context';

const change = settingsSchema.partial().strict();

export function addSettingsCommand(program: Command, cli: Cli): void {
  const settings = program.command('settings').description('language, currency, mail, folders, rhythm');
  settings
    .command('list', { isDefault: true })
    .description('the settings in force')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.settings.get({});
        const { settingsText } = await import('../text/settings-text');
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
        const given = pairs.reduce<Record<string, string>>((earlier, pair) => collectPair(pair, earlier), {});
        const password = options.smtpPassword ? (io.env.ONESHELF_SMTP_PASSWORD ?? (await io.readStdin())) : null;
        const value = valueOf(
          await client.settings.set({
            ...readChange(given),
            ...(password === null ? {} : { smtpPassword: password.replace(/\r?\n$/, '') }),
          }),
        );
        const { settingsText } = await import('../text/settings-text');
        return { value, exit: 0, text: (say) => settingsText(value, say) };
      }),
    );
}

/** Texts become what the setting is: `none` empties, digits count. Throws wrong usage. */
function readChange(given: Readonly<Record<string, string>>): Partial<SettingsView> {
  if ('smtpPassword' in given) throw wrongUsage('cli_secret_in_argument', { key: 'smtpPassword' });
  const values = Object.entries(given).map(([key, text]) => [key, settingValue(key, text)] as const);
  const parsed = change.safeParse(Object.fromEntries(values));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw wrongUsage('cli_setting_unusable', {
      detail: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '),
    });
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

const COUNTS: ReadonlySet<string> = new Set(['syncEveryMinutes', 'peoplePerUnit', 'alertWindowHours']);
const EMPTIABLE: ReadonlySet<string> = new Set(['smtpUrl', 'mailFrom', 'watchFolder']);

function settingValue(key: string, text: string): string | number | null {
  if (COUNTS.has(key)) return Number(text);
  return EMPTIABLE.has(key) && (text === '' || text === 'none') ? null : text;
}

import { type Command, Help, type Option } from 'commander';
import type { HelpWords } from './help-words';
import { inWords } from './in-words';

/** The help of one command of the program, in words of one language. */
export function helpText(program: Command, command: Command, words: HelpWords): string {
  speakHelp(program, words);
  const text = command.helpInformation();
  return command === program ? `${text}\n${words.exitCodes}\n` : text;
}

function speakHelp(command: Command, words: HelpWords): void {
  const plain = new Help();
  command.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => words.headings[title] ?? title,
    commandUsage: (shown) => inWords(plain.commandUsage(shown), words),
    subcommandTerm: (shown) => shown.name(),
    optionTerm: (option) => inWords(plain.optionTerm(option), words),
    argumentTerm: (argument) => words.values[argument.name()] ?? argument.name(),
    commandDescription: (shown) => words.describe(shown.description()),
    subcommandDescription: (shown) => words.describe(shown.summary() || shown.description()),
    optionDescription: (option) => optionDescription(option, words),
    argumentDescription: (argument) =>
      withRemarks(words.describe(argument.description), [defaultRemark(argument.defaultValue, words)]),
  });
  for (const child of command.commands) speakHelp(child, words);
}

function optionDescription(option: Option, words: HelpWords): string {
  const { argChoices, required, optional } = option;
  return withRemarks(words.describe(option.description), [
    argChoices && `${words.choices}: ${argChoices.join(', ')}`,
    required || optional ? defaultRemark(option.defaultValue, words) : undefined,
  ]);
}

/** Nothing to say of the empty collection that a repeatable option begins with. */
function defaultRemark(value: unknown, { byDefault }: HelpWords): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${byDefault}: ${value}` : undefined;
}

function withRemarks(described: string, remarks: readonly (string | undefined)[]): string {
  const said = remarks.filter((remark) => remark !== undefined);
  return said.length === 0 ? described : `${described} (${said.join('; ')})`.trimStart();
}

/** What `--help` and refused command lines say in one language. Commands carry their English words themselves. */
export interface HelpWords {
  /** Words of a description, of a command, an option or an argument. */
  describe(english: string): string;
  /** Names of values in brackets, such as the `name` of `--source <name>`. */
  readonly values: Readonly<Record<string, string>>;
  /** Headings by commander's own: `Usage:`, `Options:` … */
  readonly headings: Readonly<Record<string, string>>;
  readonly choices: string;
  readonly byDefault: string;
  readonly exitCodes: string;
  readonly mistakes: MistakeWords;
}

/** What is wrong with a command line, in one sentence each. Names come as they are typed. */
export interface MistakeWords {
  readonly noCommand: string;
  unknownOption(option: string): string;
  unknownCommand(command: string): string;
  missingArgument(name: string): string;
  missingValue(option: string): string;
  missingOption(option: string): string;
  conflict(option: string, other: string): string;
  tooMany(expected: number, given: number): string;
  notAllowed(name: string, given: string, allowed: string): string;
  didYouMean(names: string): string;
}

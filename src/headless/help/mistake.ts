import type { HelpWords, MistakeWords } from './help-words';
import { inWords } from './in-words';

type Told = (words: MistakeWords, parts: readonly string[], say: (line: string) => string) => string;

/** commander's sentences (version 14); it has no words of other languages, and nothing but the sentence tells the names. */
const MISTAKES: readonly [RegExp, Told][] = [
  [/^unknown option '(.+?)'/, (words, [option = '']) => words.unknownOption(option)],
  [/^unknown command '(.+?)'/, (words, [command = '']) => words.unknownCommand(command)],
  [/^missing required argument '(.+)'$/, (words, [name = ''], say) => words.missingArgument(say(name))],
  [/^option '(.+)' argument missing$/, (words, [flags = ''], say) => words.missingValue(say(flags))],
  [/^required option '(.+)' not specified$/, (words, [flags = ''], say) => words.missingOption(say(flags))],
  [
    /^option '(.+)' cannot be used with option '(.+)'$/,
    (words, [flags = '', other = ''], say) => words.conflict(say(flags), say(other)),
  ],
  [
    /^too many arguments(?: for '.+')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (words, [expected, given]) => words.tooMany(Number(expected), Number(given)),
  ],
  [
    /^option '(.+?)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s,
    (words, [flags = '', given = '', allowed = ''], say) => words.notAllowed(say(flags), given, allowed),
  ],
  [/^\(outputHelp\)$/, (words) => words.noCommand],
];

/**
 * What commander says is wrong with a command line, in other words; its own where it says something new.
 * @param message of a CommanderError
 */
export function mistakeText(message: string, words: HelpWords): string {
  const [told = '', suggestion] = message.replace(/^error: /, '').split('\n');
  // The name of an argument stands alone, an option's value in brackets.
  const say = (name: string) => words.values[name] ?? inWords(name, words);
  for (const [pattern, tell] of MISTAKES) {
    const found = pattern.exec(told);
    if (found) return tell(words.mistakes, found.slice(1), say) + suggested(suggestion, words.mistakes);
  }
  return told;
}

function suggested(line: string | undefined, words: MistakeWords): string {
  const names = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(line ?? '')?.[1];
  return names === undefined ? '' : words.didYouMean(names);
}

import type { HelpWords } from './help-words';

export const englishHelp: HelpWords = {
  describe: (english) => english,
  values: {},
  headings: {},
  choices: 'choices',
  byDefault: 'default',
  exitCodes: 'Exit codes: 0 done; 1 failed, nothing half-done; 2 wrong usage; 3 done in part, or held for a person.',
  mistakes: {
    noCommand: 'it ends where a command is expected.',
    unknownOption: (option) => `unknown option ${option}.`,
    unknownCommand: (command) => `unknown command “${command}”.`,
    missingArgument: (name) => `<${name}> is missing.`,
    missingValue: (option) => `the value of ${option} is missing.`,
    missingOption: (option) => `${option} is required.`,
    conflict: (option, other) => `${option} cannot be used with ${other}.`,
    tooMany: (expected, given) => `too many arguments: ${given} given, ${expected} expected.`,
    notAllowed: (name, given, allowed) => `${name} cannot be “${given}”. Allowed: ${allowed}.`,
    didYouMean: (names) => ` Did you mean ${names}?`,
  },
};

import type { HelpWords } from '../help-words';
import { channelHelp } from './channels';
import { commonHelp } from './common';
import { goodsHelp } from './goods';
import { importHelp } from './imports';
import { peopleHelp } from './people';
import { priceHelp } from './prices';
import { shopHelp } from './shop';
import { valueNames } from './values';

/** Polish words by the English ones of the commands; a test walks all commands and finds what has none. */
export const polishTexts: Readonly<Record<string, string>> = {
  ...commonHelp,
  ...importHelp,
  ...goodsHelp,
  ...priceHelp,
  ...channelHelp,
  ...shopHelp,
  ...peopleHelp,
};

export const polishHelp: HelpWords = {
  describe: (english) => polishTexts[english] ?? english,
  values: valueNames,
  headings: {
    'Usage:': 'Użycie:',
    'Arguments:': 'Argumenty:',
    'Options:': 'Opcje:',
    'Global Options:': 'Opcje wszystkich poleceń:',
    'Commands:': 'Polecenia:',
  },
  choices: 'do wyboru',
  byDefault: 'domyślnie',
  exitCodes:
    'Kody wyjścia: 0 zrobione; 1 nie udało się i nic nie zostało w połowie; 2 złe użycie; 3 zrobione częściowo albo czeka na decyzję.',
  mistakes: {
    noCommand: 'kończy się tam, gdzie powinno stać polecenie.',
    unknownOption: (option) => `nie ma opcji ${option}.`,
    unknownCommand: (command) => `nie ma polecenia „${command}”.`,
    missingArgument: (name) => `brakuje <${name}>.`,
    missingValue: (option) => `po ${option} brakuje wartości.`,
    missingOption: (option) => `trzeba podać ${option}.`,
    conflict: (option, other) => `${option} nie można podać razem z ${other}.`,
    tooMany: (expected, given) => `za dużo argumentów: podano ${given}, oczekiwano ${expected}.`,
    notAllowed: (name, given, allowed) => `${name} nie może być „${given}”. Dozwolone: ${allowed}.`,
    didYouMean: (names) => ` Może chodziło o: ${names}?`,
  },
};

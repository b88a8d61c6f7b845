import { expect, test } from 'vitest';
import { describe, describeOnScreen } from '../../src/contract';
import { knownCodes, wordsOnScreen } from '../../src/contract/language';
import { createTranslator, describeOnScreenWith } from '../../src/contract/language/translate';
import { withoutCommands } from '../../src/contract/language/cli/without-commands';

test('advice for somebody at a screen names no command', () => {
  expect(withoutCommands('Sprawdź numer na liście zmian (oneshelf changes).')).toBe('Sprawdź numer na liście zmian.');
  expect(withoutCommands('Zobacz, co jest w drodze: oneshelf deliveries list --expected.')).toBe(
    'Zobacz, co jest w drodze.',
  );
  expect(
    withoutCommands('Wskaż towar: oneshelf deliveries attach DOSTAWA POZYCJA SKU. Program zapamięta kod dostawcy.'),
  ).toBe('Wskaż towar. Program zapamięta kod dostawcy.');
  expect(withoutCommands('Look at the rows set aside: oneshelf imports problems 7')).toBe(
    'Look at the rows set aside.',
  );
  expect(withoutCommands('Zobacz: oneshelf --help')).toBeNull();
  expect(withoutCommands('Wyeksportuj plik jeszcze raz.')).toBe('Wyeksportuj plik jeszcze raz.');
});

test('what tells more than a command is left as it is', () => {
  const next = 'Zrób to z okna programu OneShelf albo poleceniem oneshelf key export PLIK na tamtym komputerze.';
  expect(withoutCommands(next)).toBe(next);
  expect(withoutCommands('Na przykład: oneshelf print --delivery 12 --out dostawa.pdf')).toBeNull();
  expect(withoutCommands('Open it on the overview screen or with “oneshelf demo”.')).toBe(
    'Open it on the overview screen.',
  );
});

test('no word about a line of a delivery sends a person at a screen to a command line', () => {
  for (const language of ['pl', 'en'] as const) {
    for (const code of ['unknown', 'ambiguous', 'contradiction', 'unit', 'missing']) {
      const { next } = describe({ code: `delivery_line_${code}`, facts: { id: 7 } }, language);
      expect(next).toContain('oneshelf ');
      expect(withoutCommands(next)).not.toMatch(/oneshelf|--/);
    }
  }
});

/** A name of a file is no command, and what is only ever said on a command line may speak of one. */
const NO_COMMAND = /oneshelf-|oneshelf\.sqlite/;

test('no code at all sends a person at a screen to a command line', () => {
  const sent = (['pl', 'en'] as const).flatMap((language) =>
    knownCodes(language)
      .filter((code) => !code.startsWith('cli_'))
      .map((code) => `${code}: ${describeOnScreen({ code, facts: {} }, language).next ?? ''}`)
      .filter((said) => !NO_COMMAND.test(said) && /oneshelf |`| --/.test(said)),
  );
  expect(sent).toEqual([]);
});

test('where the command was all the advice, the screen is named instead', () => {
  const problem = { code: 'push_braked', facts: { channel: 'butik', zeroes: 9, moves: 1 } };
  expect(describe(problem, 'pl').next).toContain('`oneshelf channel let-through butik`');
  expect(describeOnScreen(problem, 'pl').next).toBe(
    'Sprawdź ostatni import. Jeśli tak ma być, naciśnij „Przepuść” na stronie kanału butik.',
  );
});

test('the words a console loads say what all words say to somebody at a screen; those of the command line are left out', () => {
  for (const language of ['pl', 'en'] as const) {
    const words = wordsOnScreen(language);
    const texts = createTranslator(language, words);
    const [ofCommands, others] = [true, false].map((of) =>
      knownCodes(language).filter((code) => code.startsWith('cli_') === of),
    );
    expect(Object.keys(words).filter((code) => ofCommands?.includes(code))).toEqual([]);
    for (const code of others ?? []) {
      const found = { code, facts: { count: 5, id: 7, file: 'stany.csv', channel: 'Allegro' } };
      expect([code, describeOnScreenWith(texts, found)]).toEqual([code, describeOnScreen(found, language)]);
    }
    expect(Object.values(words).filter((entry) => 'onScreen' in entry)).toEqual([]);
  }
});

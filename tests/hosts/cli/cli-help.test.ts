import { Help } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram, withDescendants } from '../../../src/headless/cli';
import { addCommands } from '../../../src/headless/commands';
import { polishTexts } from '../../../src/headless/help/pl';
import { valueNames } from '../../../src/headless/help/pl/values';
import { oneshelf } from './cli-io';

/** No command may open it: help and refused command lines are answered before. */
const NOWHERE = '/proc/nowhere';

/** Every command as it is defined; none of them is carried out here. */
function allCommands() {
  const program = createProgram();
  const never = () => Promise.reject(new Error('A command was carried out'));
  addCommands(program, { io: {} as never, act: never, actAlone: never });
  return withDescendants(program);
}

const run = (argv: readonly string[], language: 'pl' | 'en') => oneshelf(NOWHERE, [...argv, '--language', language]);

/** What is said of a command line that is not understood, without what was kept safe. */
async function mistake(argv: readonly string[], language: 'pl' | 'en') {
  const { exit, stdout, stderr } = await run(argv, language);
  expect([exit, stdout]).toEqual([2, '']);
  const [what, , next] = stderr.trimEnd().split('\n');
  return [what, next];
}

describe('help is whole in Polish', () => {
  test('whatever describes a command, an option or an argument has Polish words, and no words are left over', () => {
    const help = new Help();
    const said = allCommands().flatMap((command) => [
      command.description(),
      command.summary(),
      ...help.visibleCommands(command).map((child) => child.description()),
      ...help.visibleOptions(command).map(({ description }) => description),
      ...command.registeredArguments.map(({ description }) => description),
    ]);
    const texts = new Set(said.filter((text) => text !== ''));
    expect([...texts].filter((text) => !polishTexts[text])).toEqual([]);
    expect(Object.keys(polishTexts).filter((text) => !texts.has(text))).toEqual([]);
    expect(texts.size).toBeGreaterThan(200);
  });

  test('every value has a Polish name', () => {
    const names = allCommands().flatMap((command) => [
      ...command.registeredArguments.map((argument) => argument.name()),
      ...command.options.flatMap(({ flags }) =>
        [...flags.matchAll(/[<[](.+?)(?:\.{3})?[>\]]/g)].map(([, name = '']) => name),
      ),
    ]);
    const wanted = new Set([...names, 'options', 'command']);
    expect([...wanted].filter((name) => !valueNames[name])).toEqual([]);
    expect(Object.keys(valueNames).filter((name) => !wanted.has(name))).toEqual([]);
  });

  test('no page keeps an English heading, remark or value', async () => {
    for (const command of allCommands()) {
      const path = [...parentsOf(command), command.name()].slice(1);
      const { exit, stdout } = await run([...path, '--help'], 'pl');
      expect(exit).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Użycie: ${['oneshelf', ...path].join(' ')} \\[opcje\\]`));
      expect(stdout).not.toMatch(/usage|options|commands|arguments|default|choices|<(file|name|time|words)>/i);
    }
  });

  test('a page, line by line', async () => {
    const { stdout } = await run(['labels', '--help'], 'pl');
    expect(stdout.split('\n')).toEqual([
      'Użycie: oneshelf labels [opcje] [sku...]',
      '',
      'etykiety cenowe z kodami kreskowymi, jako PDF',
      '',
      'Argumenty:',
      '  sku                 KUB-1 to jedna etykieta, KUB-1=3 to trzy',
      '',
      'Opcje:',
      '  --delivery <nr>     etykiety na to, co przyszło z dostawą, po jednej na sztukę',
      '  --paper <rodzaj>    papier w drukarce (do wyboru: roll-50x30, roll-58x40,',
      '                      a4-24, a4-65; domyślnie: roll-50x30)',
      '  --start-at <n>      na arkuszach: pierwsza etykieta, która jeszcze została',
      '                      (domyślnie: 1)',
      '  --no-price          bez cen',
      '  --out <plik>        plik PDF do zapisania',
      '  -h, --help          pokaż pomoc do polecenia',
      '',
      'Opcje wszystkich poleceń:',
      '  --version           pokaż numer wersji',
      '  --data <folder>     folder danych (domyślnie: ONESHELF_DATA, a bez niego',
      '                      folder danych użytkownika)',
      '  --json              jeden dokument JSON na standardowym wyjściu i nic więcej',
      '  --language <język>  język odpowiedzi i pomocy (do wyboru: pl, en)',
      '',
    ]);
  });
});

const parentsOf = ({ parent }: { parent: ReturnType<typeof createProgram> | null }): string[] =>
  parent ? [...parentsOf(parent), parent.name()] : [];

describe('which language', () => {
  test('the one that is asked for, else the machine’s, else Polish', async () => {
    const begins = async (argv: string[], env: Record<string, string>) =>
      (await oneshelf(NOWHERE, [...argv, '--help'], { env })).stdout.slice(0, 5);
    expect(await begins(['backup'], { LANG: 'en_GB.UTF-8' })).toBe('Usage');
    expect(await begins(['backup', '--language', 'pl'], { LANG: 'en_GB.UTF-8' })).toBe('Użyci');
    expect(await begins(['backup'], { LANG: 'C.UTF-8' })).toBe('Użyci');
    expect(await begins(['backup', '--language', 'en'], { LANG: 'pl_PL.UTF-8' })).toBe('Usage');
  });

  test('English help is what the commands say of themselves', async () => {
    const { stdout } = await run(['backup', '--help'], 'en');
    expect(stdout).toContain('Usage: oneshelf backup [options] [file]');
    expect(stdout).toContain('a consistent copy of the master');
    expect(stdout).toContain('language of the answers and of help (choices: pl, en)');
  });
});

describe('a command line that is not understood', () => {
  test.each<[string[], string, string, string]>([
    [
      ['chanel'],
      'nie ma polecenia „chanel”. Może chodziło o: channel?',
      'unknown command “chanel”. Did you mean channel?',
      '',
    ],
    [['rules', 'nope'], 'nie ma polecenia „nope”.', 'unknown command “nope”.', ' rules'],
    [['zzz'], 'nie ma polecenia „zzz”.', 'unknown command “zzz”.', ''],
    [
      ['sync', '--ful'],
      'nie ma opcji --ful. Może chodziło o: --full?',
      'unknown option --ful. Did you mean --full?',
      ' sync',
    ],
    [['imports', 'show'], 'brakuje <nr>.', '<id> is missing.', ' imports show'],
    [
      ['import', 'a', '--source'],
      'po --source <nazwa> brakuje wartości.',
      'the value of --source <name> is missing.',
      ' import',
    ],
    [['channel', 'add', 'A'], 'trzeba podać --kind <rodzaj>.', '--kind <kind> is required.', ' channel add'],
    [
      ['people', 'lan', '--open', '--shut'],
      '--shut nie można podać razem z --open.',
      '--shut cannot be used with --open.',
      ' people lan',
    ],
    [
      ['init', 'a', 'b'],
      'za dużo argumentów: podano 2, oczekiwano 0.',
      'too many arguments: 2 given, 0 expected.',
      ' init',
    ],
    [
      ['people', 'add', 'Ala', '--role', 'boss'],
      '--role <rola> nie może być „boss”. Dozwolone: viewer, warehouse, owner.',
      '--role <role> cannot be “boss”. Allowed: viewer, warehouse, owner.',
      ' people add',
    ],
  ])('%j', async (argv, polish, english, path) => {
    expect(await mistake(argv, 'pl')).toEqual([
      `Nie rozumiem tego polecenia: ${polish}`,
      `Zobacz: oneshelf${path} --help`,
    ]);
    expect(await mistake(argv, 'en')).toEqual([
      `This command is not understood: ${english}`,
      `See: oneshelf${path} --help`,
    ]);
  });

  test('names the command in --json too', async () => {
    const { exit, json } = await run(['undo', '--json'], 'pl');
    expect(exit).toBe(2);
    expect(json).toEqual({
      ok: false,
      problem: { code: 'wrong_usage', facts: { message: 'brakuje <zmiana>.' } },
      message: {
        what: 'Nie rozumiem tego polecenia: brakuje <zmiana>.',
        kept: 'Niczego nie zmieniono.',
        next: 'Zobacz: oneshelf undo --help',
      },
    });
  });

  test('a value that is no number says where to read more', async () => {
    expect(await mistake(['imports', 'show', 'x'], 'pl')).toEqual([
      'Oczekiwano liczby całkowitej, a podano „x”.',
      'Zobacz: oneshelf imports show --help',
    ]);
  });

  test('where only a command is missing, its page follows on stderr', async () => {
    const alone = await run(['report'], 'pl');
    expect([alone.exit, alone.stdout]).toEqual([2, '']);
    expect(alone.stderr).toContain('Użycie: oneshelf report');
  });
});

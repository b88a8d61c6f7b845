import { config } from 'zod';
import { en, pl } from 'zod/locales';
import type { Language } from '../contract';

type Words = ReturnType<typeof pl>['localeError'];
type Issue = Parameters<Words>[0];

/** As zod's own configuration it belongs to the process. */
let spoken: Language = 'en';

/** Has schemas of this process say in this language what is wrong with a value. */
export function speakOfValues(language: Language): void {
  spoken = language;
  const zods = pl().localeError;
  const polish: Words = (issue) => inPolish(issue) ?? zods(issue);
  const english: Words = (issue) => inEnglish(issue) ?? en().localeError(issue);
  config({ localeError: language === 'pl' ? polish : english });
}

/** An issue as an engine hands it over: an engine of another process has put it in words of its own. */
export interface SaidIssue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly PropertyKey[];
}

/** How a field of a call is given at the command line (`--limit`); null where it has no option of its own. */
type OptionOf = (field: string) => string | null;

/** What is wrong with the values of a call, in one line and in the language chosen above. */
export function issuesText(issues: readonly SaidIssue[], optionOf: OptionOf = () => null): string {
  const said = issues.map((issue) => [placeOf(issue, optionOf), wordsOf(issue)].filter(Boolean).join(': '));
  return said.join('; ');
}

/** The option a person wrote, where the value came from one; else the place in the call. */
function placeOf({ path = [] }: SaidIssue, optionOf: OptionOf): string {
  const named = path.toReversed().flatMap((step) => optionOf(String(step)) ?? []);
  return named[0] ?? path.join('.');
}

/** The words follow from what else an issue says; what a schema says of itself (`custom`) comes in English. */
function wordsOf(issue: SaidIssue): string {
  if (issue.code === undefined) return issue.message;
  if (issue.code === 'custom') return (spoken === 'pl' && CUSTOM[issue.message]) || issue.message;
  const told = config().localeError?.(issue as Issue);
  return (typeof told === 'string' ? told : told?.message) ?? issue.message;
}

/** What schemas of the contract say of several values together. */
const CUSTOM: Readonly<Record<string, string>> = {
  'lines or deliveryId': 'podaj albo produkty, albo dostawę',
  'nothing is chosen': 'niczego nie wybrano',
  'a product or an entry': 'podaj albo produkt, albo ofertę',
  'give skus, or a search': 'podaj albo SKU, albo wyszukiwanie',
  'sku or gtin': 'podaj SKU albo kod kreskowy',
  'a line names its product by sku or by gtin': 'każda pozycja podaje produkt przez SKU albo przez kod kreskowy',
  'give one of percentBp, fixedMinor and prices':
    'podaj jedno: o ile procent, jedną cenę albo ceny produktów (SKU=12,50)',
  'give one of all, category, skus and prices':
    'podaj jedno: wszystkie produkty, kategorię, SKU albo ceny produktów (SKU=12,50)',
};

const TYPES: Readonly<Record<string, string>> = {
  number: 'liczby',
  int: 'liczby całkowitej',
  string: 'tekstu',
  boolean: 'true albo false',
  array: 'listy',
  object: 'kilku pól',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'to nie jest adres e-mail',
  url: 'to nie jest adres internetowy',
  datetime: 'to nie jest data i godzina',
  date: 'to nie jest data',
};

/** zod's words name the value that came, which an issue from another process no longer knows. */
const inEnglish = (issue: Issue): string | null =>
  issue.code === 'invalid_type' ? `expected ${issue.expected}` : null;

/** What people come upon, in plainer words than zod's; null for everything else. */
function inPolish(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return `oczekiwano ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `najwyżej ${issue.maximum}${ofWhat(issue.origin)}`;
    case 'too_small':
      return issue.origin !== 'number' && issue.minimum === 1
        ? 'nie może być puste'
        : `co najmniej ${issue.minimum}${ofWhat(issue.origin)}`;
    case 'unrecognized_keys':
      return `nieznane: ${issue.keys?.join(', ') ?? ''}`;
    case 'invalid_value':
      return `dozwolone: ${issue.values?.map(String).join(', ') ?? ''}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'zły zapis';
    case 'custom':
      return null;
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return null;
  }
}

const ofWhat = (origin: string | undefined): string =>
  origin === 'string' ? ' znaków' : origin === 'array' || origin === 'set' ? ' pozycji' : '';

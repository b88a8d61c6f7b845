import { config } from 'zod';
import { en, pl } from 'zod/locales';
import type { Language } from '../contract';

type Words = ReturnType<typeof pl>['localeError'];
type Issue = Parameters<Words>[0];

/** Has schemas say in this language what is wrong with a value, here and in an engine of this process. */
export function speakOfValues(language: Language): void {
  const zods = pl().localeError;
  const polish: Words = (issue) => inPolish(issue) ?? zods(issue);
  config(language === 'pl' ? { localeError: polish } : en());
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'liczby',
  int: 'liczby całkowitej',
  string: 'tekstu',
  boolean: 'true albo false',
  array: 'listy',
  object: 'kilku pól',
};

/** What people come upon, in plainer words than zod's; null for everything else. */
function inPolish(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return `oczekiwano ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `najwyżej ${issue.maximum}${ofWhat(issue.origin)}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'nie może być puste'
        : `co najmniej ${issue.minimum}${ofWhat(issue.origin)}`;
    case 'unrecognized_keys':
      return `nieznane: ${issue.keys?.join(', ') ?? ''}`;
    case 'invalid_value':
      return `dozwolone: ${issue.values?.map(String).join(', ') ?? ''}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return null;
  }
}

const ofWhat = (origin: string | undefined): string =>
  origin === 'string' ? ' znaków' : origin === 'array' || origin === 'set' ? ' pozycji' : '';

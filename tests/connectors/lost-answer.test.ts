import { expect, test } from 'vitest';
import { lostProblem } from '../../src/connectors/http';
import { describe as inWords } from '../../src/contract';

const going = new AbortController().signal;
const lost = (error: unknown) => lostProblem(error, 'sklep.example.com', going);
const inNature = (cause: unknown) => new TypeError('fetch failed', { cause });

test('the reason a connection was lost for is the code deepest in the chain of causes, in words', () => {
  const refused = lost(inNature(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })));
  expect(inWords(refused, 'pl').what).toBe(
    'Nie można połączyć się z sklep.example.com (nic tam nie przyjmuje połączeń).',
  );
});

test('an error without a code is no reason a person could read, and its class is not shown for one', () => {
  for (const error of [inNature(new Error('other side closed')), new TypeError('fetch failed')]) {
    const { what } = inWords(lost(error), 'pl');
    expect(what).toBe('Nie można połączyć się z sklep.example.com (przyczyny nie podano).');
    expect(inWords(lost(error), 'en').what).toBe('Could not connect to sklep.example.com (no reason was given).');
  }
});

import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { issuesText, type SaidIssue, speakOfValues } from '../../../src/headless/schema-words';

afterEach(() => speakOfValues('en'));

/** What an engine that speaks English hands over to a command of another process. */
function fromAnEnglishEngine(schema: z.ZodType, value: unknown): SaidIssue[] {
  speakOfValues('en');
  const issues = schema.safeParse(value).error?.issues ?? [];
  return JSON.parse(JSON.stringify(issues)) as SaidIssue[];
}

const schema = z.object({
  limit: z.number().int().max(500),
  name: z.string().min(1).max(60),
  email: z.email(),
  role: z.enum(['viewer', 'owner']),
  lines: z.array(z.string()).min(1),
});
const wrong = { limit: 501, name: '', email: 'jan', role: 'boss', lines: [] };

test('what another process says of values in English is said in Polish', () => {
  const issues = fromAnEnglishEngine(schema, wrong);
  expect(issues[0]?.message).toBe('Too big: expected number to be <=500');
  speakOfValues('pl');
  expect(issuesText(issues).split('; ')).toEqual([
    'limit: najwyżej 500',
    'name: nie może być puste',
    'email: to nie jest adres e-mail',
    'role: dozwolone: viewer, owner',
    'lines: nie może być puste',
  ]);
});

test('and the other way round', () => {
  speakOfValues('pl');
  const issues = schema.safeParse({ ...wrong, limit: 'x' }).error?.issues ?? [];
  expect(issues[0]?.message).toBe('oczekiwano liczby');
  speakOfValues('en');
  expect(issuesText(issues).split('; ')).toEqual([
    'limit: expected number',
    'name: Too small: expected string to have >=1 characters',
    'email: Invalid email address',
    'role: Invalid option: expected one of "viewer"|"owner"',
    'lines: Too small: expected array to have >=1 items',
  ]);
});

test('what a schema says of several values together has Polish words too', () => {
  const one = z.object({ sku: z.string().optional() }).refine(({ sku }) => sku, 'sku or gtin');
  const issues = fromAnEnglishEngine(one, {});
  expect(issuesText(issues)).toBe('sku or gtin');
  speakOfValues('pl');
  expect(issuesText(issues)).toBe('podaj SKU albo kod kreskowy');
});

test('a value that came from an option is named as the option is written', () => {
  const nested = z.object({ limit: z.number().max(5), supplier: z.object({ taxId: z.string().length(10) }) });
  const issues = fromAnEnglishEngine(nested, { limit: 6, supplier: { taxId: '1' } });
  const options: Record<string, string> = { limit: '--limit', taxId: '--tax-id' };
  speakOfValues('pl');
  expect(issuesText(issues, (field) => options[field] ?? null)).toMatch(/^--limit: najwyżej 5; --tax-id: /);
});

import { expect, test } from 'vitest';
import { loadHelp } from '../../src/renderer/help/load-help';
import { helpEntries, HELP_ROUTES, routeOf } from '../../src/renderer/help/topics';
import { readFileSync } from 'node:fs';

/** Every address the router knows. */
const routes = [...readFileSync('src/renderer/app/router.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(
  ([, path]) => path,
);

test.each(['pl', 'en'] as const)(
  'every screen has help in %s, and every link of it leads to a screen',
  async (language) => {
    const { topics, glossary } = await loadHelp(language);
    expect([...routes].sort()).toEqual([...HELP_ROUTES].sort());
    for (const route of HELP_ROUTES) {
      const { tasks, related, words, troubles } = topics[route];
      expect([route, tasks.length, troubles.length > 0, words.length > 0]).toEqual([route, 3, true, true]);
      for (const to of [...related, ...tasks.flatMap((task) => task.to ?? [])]) expect(routes).toContain(to);
      for (const word of words) expect(glossary[word].meaning).not.toBe('');
    }
  },
);

test('an address finds the help of its screen, and words find topics', async () => {
  expect(routeOf('/imports/7')).toBe('/imports/$id');
  expect(routeOf('/imports/new')).toBe('/imports/new');
  expect(routeOf('/')).toBe('/');
  const entries = helpEntries(await loadHelp('pl'));
  expect(entries.filter(({ text }) => text.includes('skanerem')).map(({ route }) => route)).toEqual(['/deliveries']);
});

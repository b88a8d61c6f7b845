import { defineConfig } from 'vitest/config';

/** While properties look for new cases, see tests/support/cases.ts. */
const searching = Number(process.env.ONESHELF_PROPERTY_SECONDS ?? 0) * 1000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/shops/**', 'tests/bench/**', 'node_modules/**'],
    setupFiles: ['tests/support/each-file.ts'],
    testTimeout: 30_000 + searching,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
  },
});

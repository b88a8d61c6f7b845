import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Each kind of channel is a room of its own: connectors never import each other. */
const CONNECTORS = [
  'woocommerce',
  'vendure',
  'amazon',
  'ebay',
  'store-files',
  'shopify',
  'prestashop',
  'allegro',
  'baselinker',
  'catalogue-feed',
  'medusa',
];

const DOMAINS = ['stock', 'pricing', 'catalog', 'settings', 'imports', 'deliveries', 'channels', 'alerts', 'people'];

/** How a file is understood, from its bytes up; each floor uses the ones before it. `src/core/imports/reading/README.md` */
const READING = ['text', 'headings', 'cells', 'formats', 'columns', 'papers', 'doubts', 'rows', 'tables'];
const floorsUpTo = (floor) => READING.slice(0, floor).map((name) => `reading-${name}`);

/** The rooms of the house, first match wins. */
const elements = [
  ...READING.map((name) => [`reading-${name}`, `src/core/imports/reading/${name}`]),
  ['migrations', 'migrations'],
  ['contract', 'src/contract'],
  ...['foundation', 'database', 'operations', ...DOMAINS].map((name) => [name, `src/core/${name}`]),
  ['core', 'src/core'],
  ['connector-http', 'src/connectors/http'],
  ['connector-files', 'src/connectors/files'],
  ...CONNECTORS.map((kind) => [`connector-${kind}`, `src/connectors/${kind}`]),
  ...['practice', 'host', 'headless', 'main', 'preload', 'renderer'].map((name) => [name, `src/${name}`]),
].map(([type, pattern]) => ({ type, pattern }));

/** Who may import whom. Same room is always allowed; everything not listed is an error. */
const allowed = {
  contract: [],
  foundation: [],
  migrations: [],
  database: ['foundation', 'migrations'],
  stock: ['foundation', 'database'],
  pricing: ['foundation', 'database'],
  catalog: ['foundation', 'database'],
  settings: ['foundation', 'database', 'contract', 'core', 'alerts'],
  imports: ['foundation', 'database', ...floorsUpTo(READING.length)],
  ...Object.fromEntries(
    READING.map((name, floor) => [`reading-${name}`, ['foundation', 'imports', ...floorsUpTo(floor)]]),
  ),
  deliveries: ['foundation', 'database', 'stock', 'imports'],
  channels: ['foundation', 'database', 'stock', 'pricing', 'catalog', 'contract', 'core'],
  alerts: ['foundation', 'database', 'contract', 'core', 'settings'],
  people: ['foundation', 'database', 'contract', 'core'],
  operations: ['foundation', 'database', 'contract', 'core', ...DOMAINS],
  core: ['foundation', 'database', 'contract', 'operations', ...DOMAINS],
  'connector-http': ['channels', 'foundation'],
  'connector-files': ['channels', 'foundation', 'connector-http'],
  ...Object.fromEntries(
    CONNECTORS.map((kind) => [`connector-${kind}`, ['channels', 'foundation', 'connector-http', 'connector-files']]),
  ),
  practice: ['contract', 'core', 'foundation'],
  host: [
    'contract',
    'core',
    'foundation',
    'database',
    'practice',
    ...CONNECTORS.map((kind) => `connector-${kind}`),
    ...DOMAINS,
  ],
  headless: ['host', 'contract'],
  main: ['host', 'contract'],
  preload: ['contract'],
  renderer: ['contract'],
};

const policies = Object.entries(allowed).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
}));

const only = (name, message) => ({ name, message });

export default tseslint.config(
  {
    ignores: ['out/**', 'dist/**', 'release/**', 'node_modules/**', 'tests/shops/*/node_modules/**', 'test-results/**'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'require',
          'module',
          '__dirname',
          'setTimeout',
          'fetch',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'boundaries/elements': elements,
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^\\.\\..*/(${['foundation', 'database', ...DOMAINS].join('|')})/.+`,
              message: 'Import a domain through its index.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/**', 'src/preload/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "ImportDeclaration[source.value='electron']", message: 'Only main and preload see Electron.' },
      ],
    },
  },
  {
    files: ['src/{core,connectors,contract,host,headless,main,preload,practice}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [only('react', 'Only the renderer sees React.'), only('react-dom', 'Only the renderer sees React.')] },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Tests look behind every door on purpose; knex and sqlite hand rows over untyped.
    files: ['tests/**/*.{ts,tsx}', 'vitest.config.ts', 'electron.vite.config.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);

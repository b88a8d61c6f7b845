import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { type Plugin, runnerImport } from 'vite';
import { withoutUnusedStyles } from './build/unused-styles.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);
const present = (inputs: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(inputs)
      .map(([name, path]) => [name, at(path)] as const)
      .filter(([, path]) => existsSync(path)),
  );

/**
 * Libraries of many small files are bundled, because reading those files was most of the start-up time of a command.
 * What is native or loads files of its own stays outside.
 */
const BUNDLED = [
  '@hono/node-server',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/openapi',
  '@orpc/server',
  '@orpc/zod',
  'chokidar',
  'cli-table3',
  'commander',
  'croner',
  'csv-parse',
  'entities',
  'env-paths',
  'graphql',
  'hono',
  'i18next',
  'iconv-lite',
  'oauth-1.0a',
  'p-queue',
  'p-retry',
  'zod',
];

/**
 * `virtual:contract-words/pl` and `/en`: the words of every code in one language only. They are written side by side, so
 * that a code is never without either, but a browser loads the language it speaks.
 */
function contractWords(): Plugin {
  const NAME = /^virtual:contract-words\/(pl|en)$/;
  return {
    name: 'contract-words',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const language = NAME.exec(id.replace('\0', ''))?.[1];
      if (language === undefined) return undefined;
      const { module } = await runnerImport<{ wordsOnScreen: (language: string) => object }>(
        at('src/contract/language/index.ts'),
        { configFile: false, logLevel: 'error' },
      );
      // Browsers read JSON faster than the same object written as a program.
      return `export const words = JSON.parse(${JSON.stringify(JSON.stringify(module.wordsOnScreen(language)))});`;
    },
  };
}

/**
 * The page asks for the words of its language together with the program: else they would be asked for when that has run.
 * The entry `opening` becomes a script of the page, before that of the console.
 */
function openingFirst(): Plugin {
  return {
    name: 'opening-first',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) => {
        const opening = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'opening');
        if (!path.endsWith('/index.html') || opening === undefined) return html;
        return html.replace(
          '<script',
          `<script type="module" crossorigin src="./${opening.fileName}"></script>\n    $&`,
        );
      },
    },
  };
}

/** Which of the three builds to make; `build/compile.mjs` leaves out what is still fresh. */
const wanted = (process.env.ONESHELF_BUILD_PARTS ?? 'main,preload,renderer').split(',');
const main = present({
  index: 'src/main/index.ts',
  engine: 'src/main/engine.ts',
  headless: 'src/headless/index.ts',
  'pdf-worker': 'src/host/printing/pdf-worker.mjs',
  'reading-thread': 'src/core/imports/packing/reading-thread.ts',
  'book-thread': 'src/core/imports/containers/binary/book-thread.ts',
});
const preload = present({ index: 'src/preload/index.ts', passphrase: 'src/preload/passphrase.ts' });
const renderer = present({
  index: 'src/renderer/index.html',
  opening: 'src/renderer/language/opening.ts',
  passphrase: 'src/renderer/passphrase.html',
});

export default defineConfig({
  ...(wanted.includes('main') && Object.keys(main).length > 0
    ? {
        main: {
          build: {
            // Headless runs on plain Node, which may be older than Electron's.
            target: 'node20.19',
            // A running engine loads chunks lazily: a build beside it must not take them away.
            emptyOutDir: false,
            externalizeDeps: { exclude: BUNDLED },
            sourcemap: false,
            rolldownOptions: {
              input: main,
              output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
            },
          },
        },
      }
    : {}),
  ...(wanted.includes('preload') && Object.keys(preload).length > 0
    ? {
        preload: {
          build: {
            // A sandboxed preload must be one CommonJS file with everything in it.
            externalizeDeps: false,
            rolldownOptions: { input: preload, output: { format: 'cjs' as const, entryFileNames: '[name].cjs' } },
          },
        },
      }
    : {}),
  ...(wanted.includes('renderer') && Object.keys(renderer).length > 0
    ? {
        renderer: {
          root: at('src/renderer'),
          plugins: [react(), contractWords(), openingFirst(), withoutUnusedStyles()],
          build: {
            outDir: at('out/renderer'),
            // Nothing may be inlined: the served console allows scripts and fonts from itself only.
            assetsInlineLimit: 0,
            // electron-vite leaves it plain; the served console travels over a wire.
            minify: true,
            chunkSizeWarningLimit: 2_000,
            rolldownOptions: { input: renderer },
          },
        },
      }
    : {}),
});

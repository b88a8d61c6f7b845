import { type ImportFiles, measureImports } from './import-rounds';

/** A process that does nothing but import, so that what it needs is what imports need; see `import-bench.ts`. */
const [files = '', rounds = ''] = process.argv.slice(2);
console.log(JSON.stringify(await measureImports(JSON.parse(files) as ImportFiles, Number(rounds))));

import fc from 'fast-check';

const seconds = Number(process.env.ONESHELF_PROPERTY_SECONDS ?? 0);
const SEED = 20261128;
const ENDLESS = 1_000_000_000;

/** Cases a property is tried with: `usual` many, or as many as there is time for where new ones are looked for. */
export const cases = (usual: number) => (seconds > 0 ? ENDLESS : usual);

/**
 * The same cases everywhere, so that tests fail of a change and never of chance. With ONESHELF_PROPERTY_SECONDS every
 * property looks for new ones that long, by the seed named in ONESHELF_PROPERTY_SEED or one of its own.
 */
export function arrangeProperties() {
  const { ONESHELF_PROPERTY_SEED: seed } = process.env;
  if (seconds === 0) fc.configureGlobal({ seed: Number(seed ?? SEED) });
  else {
    const limits = { numRuns: ENDLESS, interruptAfterTimeLimit: seconds * 1000 };
    fc.configureGlobal(seed === undefined ? limits : { ...limits, seed: Number(seed) });
  }
}

import { foldForSearch } from '../foundation';

/**
 * Units that hold several things by their nature: cartons, multipacks, crates, pallets, dozens, in Polish, English and the
 * codes of EDI and UN/ECE. `op.` and `kpl.` are not among them: shops sell by those, and write them for pieces as well.
 */
const PACKS = new Set(
  `karton kartony kartonow kart krt ctn carton cartons case cs ct xct bx xbx zgrz zgrzewka zgrzewki zgrzewek multipak
   skrzynka skrzynki skrz crate xcr palet paleta palety pal pallet pallets pf px xpx tuzin tuziny tuz dozen dzn doz`.split(
    /\s+/,
  ),
);

/** A paper that says how many pieces a pack has (`op. à 12`) speaks of packs, whatever it calls them. */
const SIZED = /^(.*\S) à \d+$/;

const bare = (unit: string): string =>
  foldForSearch(unit)
    .replace(/[\s.]/g, '')
    .replace(/^opak(?:owani[ae]|owan)?$/, 'op');

const isPack = (unit: string): boolean => SIZED.test(unit) || PACKS.has(bare(unit));

/** A paper counts packs of what the master counts one by one: how many that is, the paper does not say. */
export function countsPacks(written: string | null, product: string | null): boolean {
  if (written === null || !isPack(written)) return false;
  const sized = SIZED.exec(written)?.[1];
  // A shop that sells by the pack itself counts packs as well.
  return product === null || !(isPack(product) || (sized !== undefined && bare(sized) === bare(product)));
}

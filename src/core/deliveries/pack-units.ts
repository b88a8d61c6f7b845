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

const isPack = (unit: string): boolean => PACKS.has(foldForSearch(unit).replace(/[\s.]/g, ''));

/** A paper counts packs of what the master counts one by one: how many that is, the paper does not say. */
export function countsPacks(written: string | null, product: string | null): boolean {
  return written !== null && isPack(written) && !(product !== null && isPack(product));
}

import { foldForSearch, pattern } from '../../../foundation';

/** A quantity as a cell has it: the number, and the unit that is written behind it; null where none is. */
interface CountedCell {
  readonly number: string;
  readonly unit: string | null;
}

const NUMBER_AND_WORD = /^(.*\d[),.]?-?)\s*((?!e\d)\p{L}[\p{L}²³]*[23]?)\.?$/iu;
const LONGEST = 40;
/** Units people write behind a quantity: pieces, weights and measures, packs of all kinds. */
const UNITS = pattern()`
  ^(?:szt|sztuk[aiey]?|pcs?|pce|ea|pieces?|kg|kilogram\w*|g|gr|dag|dkg|t|l|ltr|litr\w*|ml|cl|m|mb|mtr|metr\w*|
  cm|mm|m2|m3|m²|m³|op|opak|opakowan\w*|kpl|komplet\w*|zest|zestaw\w*|par[aey]?|rol|rolk?\w*|but|butel\w*|
  pusz\w*|work\w*|worek|kart|karton\w*|krt|ctns?|cartons?|cases?|box(?:es)?|packs?|zgrz|zgrzew\w*|skrz|
  skrzyn\w*|pal|palet\w*|pallets?|tuz|tuzin\w*|dozens?|multipak\w*)$
`;

/** Parts `12 szt.`, `2 op.`, `1,5 kg`. A word that is no unit stays with the number, which then is none. */
export function countedCell(cell: string): CountedCell {
  if (cell.length > LONGEST) return { number: cell, unit: null };
  const [, number, unit] = NUMBER_AND_WORD.exec(cell) ?? [];
  if (number === undefined || unit === undefined || !UNITS.test(foldForSearch(unit)))
    return { number: cell, unit: null };
  return { number: number.trim(), unit };
}

const BEHIND_QUANTITY = /^(?:ilosc|il|qty|quantity|liczba|stan|stock)\.?\s*[[(/]?\s*([^\s\])]+?)\.?\s*[\])]?$/;

/** The unit that a heading counts in (`Ilość szt.`, `Ilość [kg]`, `Qty (pcs)`); null where it does not say. */
export function unitInHeading(heading: string | null): string | null {
  const unit = heading === null ? undefined : BEHIND_QUANTITY.exec(foldForSearch(heading))?.[1];
  return unit !== undefined && UNITS.test(unit) ? unit : null;
}

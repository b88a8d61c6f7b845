import type { Party } from '../../types';

export const NOBODY: Party = { name: null, taxId: null, gln: null };

/** Letters and digits only, upper case, without the prefix PL; null when nothing is left. */
function bareTaxId(text: string): string | null {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.replace(/^PL(?=\d)/, '') || null;
}

/** A party from what a format has for it; empty texts are missing values. */
export function party(name: string, taxId: string, gln: string): Party {
  return {
    name: name.replace(/\s+/g, ' ').trim() || null,
    taxId: bareTaxId(taxId),
    gln: /^\d{13}$/.test(gln.trim()) && !/^0+$/.test(gln.trim()) ? gln.trim() : null,
  };
}

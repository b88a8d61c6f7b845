import { pattern } from '../../../foundation';
import type { Party } from '../../types';
import { NOBODY, party } from '../../structured/documents/parties';
import { type HeadCell, valueOf } from './head-cells';

type Role = 'seller' | 'buyer' | 'partner';

const SELLER = String.raw`sprzedawc[ay]|sprzedaj[aą]c[yegom]+|dostawc[ay]|wystawc[ay]|seller|supplier|vendor|shipper`;
const BUYER = pattern()`
  nabywc[ay]|kupuj[aą]c[yegom]+|odbiorc[ay]|zamawiaj[aą]c[yegom]+|p[lł]atnik[a]?|klient[a]?|
  adres (?:dostawy|wysy[lł]ki)|miejsce dostawy|buyer|customer|consignee|ship to|bill to|sold to|deliver(?:y)? to
`;
const PARTNER = 'kontrahent[a]?';
const LABEL = pattern('giu')`
  (?<![\p{L}\d])(?:nazwa |dane )?(?:(${SELLER})|(${BUYER})|(${PARTNER}))
  (?: towaru| us[lł]ug[i]?)?(?=\s*[:(]|\s*$|\s+\p{Lu})
`;
const TAX_ID = pattern('giu')`
  (?:(?<!\p{L})NIP(?:[ /-]?(?:UE|EU))?|VAT[ -]?(?:ID|UE|EU|reg)\p{L}*(?: ?(?:no|nr|number))?|
  USt-?Id\p{L}*(?:-?Nr)?|tax id)\.?(?:\s+(?:(${SELLER})|(${BUYER})|${PARTNER}))?
`;
const POLISH = /^[\s:.]*(?:PL)?[\s-]*(\d(?:[\s-]?\d){9})(?![\d])/i;
const FOREIGN = /^[\s:.]*((?!PL)[A-Z]{2}[\s-]?[A-Z\d](?:[\s-]?[A-Z\d]){6,11})(?![A-Z\d])/;
/** Where the name of a party ends within a text. */
const AFTER_NAME =
  /[,;]?\s*(?:\(?\s*(?:NIP|REGON|KRS|BDO|VAT[ -]?(?:ID|UE|EU))(?!\p{L})|(?:ul|al|os|pl|tel|fax)\.|e-?mail|adres|\d\d-\d{3}(?!\d)).*$/iu;
const COMPANY =
  /(?<!\p{L})(?:sp\. ?(?:z ?o\. ?o\.?|j\.|k\.)|s\. ?(?:a|c)\.|hurtowni\p{L}*|p\.?p?\.?h\.?u?\.?|f\.?h\.?u?\.?|gmbh|s\.r\.o\.|ltd)(?!\p{L})/iu;
const LONGEST_NAME = 120;

interface Named {
  readonly role: Role;
  readonly row: number;
  readonly column: number;
  name: string;
  taxId: string;
}

interface PaperParties {
  readonly supplier: Party;
  readonly buyer: Party;
}

/**
 * Who sells and who buys by what stands above a table, in blocks below each other or side by side. `isOurs`: a goods
 * received note is written by the buyer, so that its letterhead is his; of other papers it is the seller's.
 */
export function paperParties(cells: readonly HeadCell[], isOurs: boolean): PaperParties {
  const found: Named[] = [];
  let letterhead = '';
  let company = '';
  for (const cell of cells) {
    if (found.length === 0 && COMPANY.test(cell.text)) company ||= nameIn(cell.text) ?? '';
    const labels = [...cell.text.matchAll(LABEL)].filter((match) => isLabel(cell.text, match));
    labels.forEach((match, i) => {
      const end = labels[i + 1]?.index ?? cell.text.length;
      found.push({
        role: match[1] ? 'seller' : match[2] ? 'buyer' : 'partner',
        row: cell.row,
        column: cell.column,
        name: valueOf(cell.text.slice(match.index + match[0].length, end), cell, nameIn) ?? '',
        taxId: '',
      });
    });
    for (const match of cell.text.matchAll(TAX_ID)) {
      const taxId = valueOf(cell.text.slice(match.index + match[0].length), cell, taxIdIn);
      if (taxId === null) continue;
      const role = match[1] ? 'seller' : match[2] ? 'buyer' : null;
      const before = labels.filter(({ index }) => index < match.index).length;
      const within = before > 0 ? found.at(before - labels.length - 1) : undefined;
      const one = role === null ? (within ?? above(found, cell)) : found.find((other) => other.role === role);
      if (one !== undefined) one.taxId ||= taxId;
      else if (role !== null) found.push({ role, row: cell.row, column: cell.column, name: '', taxId });
      else letterhead ||= taxId;
    }
  }
  const partner = isOurs ? 'seller' : 'buyer';
  const of = (role: 'seller' | 'buyer') =>
    partyOf(found.filter((one) => one.role === role || (one.role === 'partner' && role === partner)));
  const [supplier, buyer] = [of('seller'), of('buyer')];
  return { supplier: supplier === NOBODY && !isOurs ? party(company, letterhead, '') : supplier, buyer };
}

/** In the middle of a sentence it is no label, nor is what belongs to a party (`Nr dok. dostawcy:`). */
function isLabel(text: string, match: RegExpMatchArray): boolean {
  if (match.index === 0) return true;
  const after = text.slice((match.index ?? 0) + match[0].length);
  return /^\s*:/.test(after) && !/(?:cy|cego|nika|enta)$/iu.test(match[0]);
}

/** The party whose block a cell stands in: the lowest label above it, and of those in one row the next to the left. */
function above(found: readonly Named[], cell: HeadCell): Named | undefined {
  const before = found.filter(({ row, column }) => row <= cell.row && column <= cell.column);
  return before.reduce<Named | undefined>(
    (best, one) =>
      best === undefined || one.row > best.row || (one.row === best.row && one.column >= best.column) ? one : best,
    undefined,
  );
}

/** The first that is said of a party; a number of tax tells more than a name. */
function partyOf(named: readonly Named[]): Party {
  const one = named.find(({ taxId }) => taxId !== '') ?? named.find(({ name }) => name !== '');
  if (one === undefined) return NOBODY;
  return party(one.name || (named.find(({ name }) => name !== '')?.name ?? ''), one.taxId, '');
}

function nameIn(text: string): string | null {
  const name = text
    .replace(/^[\s:.)-]+/, '')
    .replace(AFTER_NAME, '')
    .trim();
  if (!/\p{L}{2}/u.test(name) || name.length > LONGEST_NAME) return null;
  return [...name.matchAll(LABEL)].some((match) => match.index === 0) ? null : name;
}

function taxIdIn(text: string): string | null {
  return POLISH.exec(text)?.[1] ?? FOREIGN.exec(text)?.[1] ?? null;
}

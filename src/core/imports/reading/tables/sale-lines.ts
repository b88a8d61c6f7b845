import { pattern } from '../../../foundation';
import type { Column } from '../../types';
import { headerWords, isBareQuantity } from '../headings/header-words';

/** What only orders have: their number, their state, what a line of one cost. */
const ORDER = pattern()`
  \b(order (?:id|no|nr|number|num|item id|status|date|reference)|orderid|sales record number|(?:nr|numer|id|
  data|status) zamowieni[ae]|zamowienie|lineitem|financial status|fulfillment status|purchase date|
  data zakupu|sold for|sale date|quantity purchased)\b
`;
/** No list of goods has lines of an order, whoever bought them. */
const ORDER_LINE = /^lineitem\b/;
const PAID =
  /\b(paid at|payments? (?:method|date|status|type)|payments date|platnosc|(?:metoda|sposob|forma|status) platnosci|zaplacono)\b/;
const BUYER = pattern()`
  \b(buyer|customer|klient\w*|kupujac\w*|nabywc\w*|imie|nazwisko|imie nazwisko|first name|last name|billing|
  ship to|shipping (?:name|address|street|city)|recipient\w*|login)\b
`;
const REACHED_BY = /^(?:e ?mail\w*|.* e ?mail|telefon\w*|phone\w*)$/;

/**
 * The column that shows a table to be orders of customers, whatever platform wrote it: what was bought beside who bought
 * it, or paid for it. Null for everything else, and where a column is called a stock outright.
 */
export function saleColumn(columns: readonly Column[]): Column | null {
  const stocked = columns.some(({ field, header }) => field === 'stock' && header !== null && !isQuantityOf(header));
  if (stocked) return null;
  const words = columns.map(({ header }) => (header === null ? '' : headerWords(header).words));
  const column = (pattern: RegExp) => columns[words.findIndex((word) => pattern.test(word))] ?? null;
  const [order, paid, buyer, reached] = [column(ORDER), column(PAID), column(BUYER), column(REACHED_BY)];
  if (order !== null) return (column(ORDER_LINE) ?? paid ?? buyer ?? reached) ? order : null;
  return paid !== null && (buyer ?? reached) !== null ? paid : null;
}

/** A quantity that is not said to be a stock: of a line, of what was bought; or a number whose name says nothing. */
const isQuantityOf = (header: string): boolean =>
  isBareQuantity(header) ||
  !/\b(?:stan\w*|stock|zapas\w*|hand|available|dostepn\w*|inventory|magazyn\w*)\b/.test(headerWords(header).words);

import { footOf, isLabelOfSums, isRule as isRuleOrPage, isWordOfTotals } from '../../reading/rows/table-feet';

const RULE = /^[\s\-=_+*.~|─━═│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫]*$/;
/** What changes from page to page in what is printed above a table. */
const COUNTER = /\b(str(?:ona)?\.?|page)\s*(?:nr\s*)?:?\s*\d+(?:\s*(?:z|of|\/)\s*\d+)?|\b\d{1,2}:\d{2}(?::\d{2})?\b/gi;
const TAB = 8;
/** `Magazyn: SKLEP`, `GRUPA: FARBY`: of columns that happen to begin between its words it would be two cells. */
const LABEL = /^\s*\p{L}[\p{L}\s.]*:\s*\S/u;

export const isLabel = (line: string): boolean => LABEL.test(line);

/** Whether a line may tell where columns are: rows of goods have a figure, headings of groups go across. */
export const hasFigure = (line: string): boolean => /\d/.test(line) && !isLabel(line);

export const isRule = (line: string): boolean => RULE.test(line);
export const isPageNumber = (line: string): boolean => isRuleOrPage([line.trim()]);

/** A foot or a sum: not one of the rows that columns are found by. Goods may be called by a word of sums (`Razem lepiej`). */
export function isBelowRows(line: string): boolean {
  const [first = ''] = line.split(/[│║┃|]|\s{2,}/).flatMap((text) => text.trim() || []);
  return footOf([line.trim()]) !== null || isWordOfTotals(first) || isLabelOfSums(first);
}

/** What a title says, the same on every page. */
export const titleText = (line: string): string => line.trim().replace(COUNTER, '#').replace(/\s+/g, ' ');

/** A tab goes to the next eighth column; a form feed begins a page. */
export function untabbed(line: string): string {
  const bare = line.replace(/\f/g, '').trimEnd();
  if (!bare.includes('\t')) return bare;
  let text = '';
  for (const [i, part] of bare.split('\t').entries())
    text = i === 0 ? part : text.padEnd(text.length + TAB - (text.length % TAB)) + part;
  return text;
}

import { joinDecimals, moneyColumns } from '../cells/comma-decimals';
import type { Format } from './format';

/** Any table with a header that the general words explain. */
export const plain: Format = { id: 'csv', recognises: () => true };

/** The same under two rows of headings: the second (`netto`, `Magazyn A`, `szt`) is no data. Found by its rows alone. */
export const twoHeaderRows: Format = {
  id: 'csv-two-header-rows',
  recognises: () => false,
  rowRules: () => {
    let first = true;
    return {
      skips: () => {
        const heading = first;
        first = false;
        return heading;
      },
    };
  },
};

/** The same with decimal commas between commas: `1,50` comes as two cells. Found by its rows alone. */
export const commaDecimal: Format = {
  id: 'csv-comma-decimals',
  recognises: () => false,
  rowRules: ({ columns }) => {
    const headers = columns.map(({ header }) => header);
    const width = headers.findLastIndex((header) => header !== null) + 1;
    const money = moneyColumns(headers);
    return { unfold: (cells) => [joinDecimals(cells, width, money) ?? cells] };
  },
};

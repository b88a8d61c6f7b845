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

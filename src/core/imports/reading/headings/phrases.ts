/** Whole headers, compared without spaces: `PRODUCTID`, `product_id` and `productID` are one word. */
export const squash = (words: string): string => words.replace(/\s/g, '');

export const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|').map(squash));

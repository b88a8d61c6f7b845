import { foldForSearch } from '../../../../foundation';

/** Letters outside ASCII that goods of Poland and its neighbours are named with. SQLite folds none of them. */
const LETTERS = [...'ąćęłńóśźżáčďéěíňřšťúůýžäöüßĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜ'];

/** Most codes and many names have none of them, which is seen at once. */
function foldedSql(text: string): string {
  const folded = LETTERS.reduce((sql, letter) => `replace(${sql}, '${letter}', '${foldForSearch(letter)}')`, text);
  return `iif(${text} glob '*[^ -~]*', lower(${folded}), lower(${text}))`;
}

/**
 * SQL over rows of changes (sku, field, new_value, product_id): every word stands in the SKU or in the product's name, of
 * a product that is not made yet in the name it will have. Null where no word was said.
 */
export function saysWords(search: string): { readonly sql: string; readonly bindings: Record<string, string> } | null {
  const words = foldForSearch(search).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const name = `coalesce((select search_name from product where product.id = product_id),
    iif(field = 'product', ${foldedSql('new_value')}, ''))`;
  const found = words.map((_, i) => `instr(said, :word_${i}) > 0`);
  return {
    sql: `exists (select 1 from (select ${foldedSql('sku')} || ' ' || ${name} as said) where ${found.join(' and ')})`,
    bindings: Object.fromEntries(words.map((word, i) => [`word_${i}`, word])),
  };
}

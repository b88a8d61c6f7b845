import { compareIndex } from '../../../catalog';
import type { Check } from './check';
import { found } from './check';

/** The search index holds of every product exactly what its name and SKU say, or knows that it does not yet. */
export const searchCheck: Check = {
  code: 'search_index_agrees',
  async look({ database }) {
    const { indexed, agrees } = await database.write(compareIndex);
    return found(indexed, agrees ? [] : ['product_search']);
  },
};

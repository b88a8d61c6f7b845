import type { ProductListingView } from '../../contract';

interface ListingRemedy {
  readonly words: 'refused' | 'matching' | 'drift' | 'paused' | 'held';
  readonly search: { readonly tab?: 'prices' | 'matching' | 'settings' };
}

/** Where on the channel's page a listing is put right; null where it goes by itself. */
export function listingRemedy({ state }: Pick<ProductListingView, 'state'>): ListingRemedy | null {
  switch (state) {
    case 'refused':
      return { words: 'refused', search: {} };
    case 'ambiguous':
    case 'not_listed':
      return { words: 'matching', search: { tab: 'matching' } };
    case 'drifted':
      return { words: 'drift', search: { tab: 'prices' } };
    case 'paused':
      return { words: 'paused', search: {} };
    case 'held':
      return { words: 'held', search: {} };
    case 'in_step':
    case 'waiting':
    case 'sending':
      return null;
  }
}

import type { Problem } from '../../../foundation';
import type { Profile } from '../../types';

/**
 * Doubts that speak of how the files of a source are written in general, and why one yes answers them for good. A doubt
 * that is not named here speaks of the very file (a converted unit, a count that does not add up, goods for several
 * warehouses, a test message) and is raised every time.
 */
const SETTLED: Readonly<Record<string, string>> = {
  invoice_as_delivery: 'this shop receives by the invoices of this source',
  edifact_invoice: 'the same, for EDIFACT',
  bmecat_suppliers_catalogue: 'a catalogue of this source is taken for what it is: the supplier’s',
  catalogue_prices: 'the same, for UBL',
  stock_of_supplier: 'this shop sells what the supplier has',
  edifact_purchase_prices: 'where such prices go has been seen',
  bmecat_no_selling_price: 'the prices that are left out are left out of every file',
  bmecat_price_units: 'articles priced by another unit keep their prices in every file',
  bmecat_packs: 'prices of packs are how this supplier quotes',
  iof_own_codes: 'which codes serve as SKUs has been seen; they are those of the file before',
  iof_unlimited_stock: 'it is left as it is in every file',
  epp_net_prices: 'that the tax is added has been accepted',
  iof_gross_worked_out: 'a grosz that may differ has been accepted',
  pc_market_units_unknown: 'this program never says what goods are counted in',
  epp_lines_uncounted: 'the program that writes these files does not count',
  pcm_lines_uncounted: 'the same, for PC-Market',
  edifact_bare: 'this partner sends messages without an envelope',
  vat_assumed: 'the rate that is assumed is part of the profile',
  currency_differs: 'the currency is part of the profile; another one than the profile’s is asked about again',
};

/** What is left to ask about a file whose way of being read a person has confirmed. */
export function unsettled(
  doubts: readonly Problem[],
  found: { readonly currency: string | null },
  confirmed: Pick<Profile, 'currency'>,
): readonly Problem[] {
  return doubts.filter(({ code }) => {
    if (code === 'currency_differs' && found.currency !== confirmed.currency) return true;
    return !(code in SETTLED);
  });
}

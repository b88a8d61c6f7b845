/** A UBL document of a kind around what a test puts into it, with prefixes nobody would choose. */
export function ubl(kind: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<d:${kind} xmlns:d="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:k="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
<ID>N-1</ID><IssueDate>2026-02-03</IssueDate>
${content}
</d:${kind}>`;
}

export function item(codes: { buyers?: string; sellers?: string; gtin?: string; name?: string; tax?: string }): string {
  const id = (element: string, value: string | undefined, scheme = '') =>
    value === undefined
      ? ''
      : `<k:${element}ItemIdentification><ID${scheme}>${value}</ID></k:${element}ItemIdentification>`;
  const name = `<Name>${codes.name ?? 'Kubek'}</Name>`;
  const ids = `${id('Buyers', codes.buyers)}${id('Sellers', codes.sellers)}${id('Standard', codes.gtin, ' schemeID="0160"')}`;
  return `<k:Item>${name}${ids}${codes.tax ?? ''}</k:Item>`;
}

export const RATE_23 = '<k:ClassifiedTaxCategory><ID>S</ID><Percent>23.00</Percent></k:ClassifiedTaxCategory>';

export function price(amount: string, base = '', currency = 'PLN'): string {
  return `<k:Price><PriceAmount currencyID="${currency}">${amount}</PriceAmount>${base}</k:Price>`;
}

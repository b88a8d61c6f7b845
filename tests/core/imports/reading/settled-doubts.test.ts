import { expect, test } from 'vitest';
import { unsettled } from '../../../../src/core/imports/reading/doubts/settled-doubts';

const left = (codes: readonly string[], currency: string | null = null, confirmed = 'PLN') =>
  unsettled(
    codes.map((code) => ({ code, facts: {} })),
    { currency },
    { currency: confirmed },
  ).map(({ code }) => code);

test('how the files of a source are written is asked once', () => {
  expect(left(['invoice_as_delivery', 'bmecat_suppliers_catalogue', 'vat_assumed', 'iof_own_codes'])).toEqual([]);
});

test('what speaks of this very file is asked every time, known or not', () => {
  const always = [
    'unit_converted',
    'line_numbers_repeat',
    'documents_several_places',
    'edifact_test',
    'document_test',
    'edifact_segments_differ',
    'edifact_replaces',
    'catalogue_currencies',
    'epp_no_blank_line_at_end',
    'a_doubt_of_tomorrow',
  ];
  expect(left(always)).toEqual(always);
});

test('another currency than the confirmed one is asked about again', () => {
  expect(left(['currency_differs'], 'EUR', 'EUR')).toEqual([]);
  expect(left(['currency_differs'], 'USD', 'EUR')).toEqual(['currency_differs']);
});

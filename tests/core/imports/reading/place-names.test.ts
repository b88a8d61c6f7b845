import { expect, test } from 'vitest';
import { placeName } from '../../../../src/core/imports';

test.each([
  ['Stan Magazyn Łódź', 'lodz', 'Magazyn Łódź'],
  ['Stan (Kraków)', 'krakow', 'Kraków'],
  ['STAN  BIELSKO  BIAŁA', 'bielsko-biala', 'BIELSKO BIAŁA'],
  ['stan_lodz', 'lodz', 'lodz'],
  ['Ilość sklep Główna 5', 'sklep-glowna-5', 'sklep Główna 5'],
  ['Stan', 'main', null],
  ['Stan Łódź', 'sklep-2', null],
])('%s names the place %s: %s', (heading, code, name) => {
  expect(placeName(heading, code)).toBe(name);
});

import { expect, test } from 'vitest';
import { detected, mapping, read } from '../reading';

const PRODUCTS = `<?xml version="1.0" encoding="UTF-8"?>
<prestashop xmlns:xlink="http://www.w3.org/1999/xlink"><products>
${['A-1', 'A-2', 'A-3']
  .map(
    (code, i) => `<product><id>${i + 7}</id><reference>${code}</reference><price>${i + 1}0.000000</price>
<quantity notFilterable="true">0</quantity><active>1</active><name><language id="1">Kubek ${i}</language></name>
<associations><stock_availables nodeType="stock_available" api="stock_availables"><stock_available><id>1</id></stock_available>
</stock_availables></associations></product>`,
  )
  .join('\n')}
</products></prestashop>`;

const STOCK = `<?xml version="1.0" encoding="UTF-8"?>
<prestashop xmlns:xlink="http://www.w3.org/1999/xlink"><stock_availables>
${[12, 0, 5]
  .map(
    (quantity, i) => `<stock_available><id>${i + 40}</id><id_product xlink:href="x">${i + 7}</id_product>
<id_product_attribute>0</id_product_attribute><quantity>${quantity}</quantity><depends_on_stock>0</depends_on_stock>
<out_of_stock>2</out_of_stock></stock_available>`,
  )
  .join('\n')}
</stock_availables></prestashop>`;

test('the zero beside a product of PrestaShop’s web service is no stock, and its price has no tax in it', async () => {
  const found = await detected(PRODUCTS, { fileName: 'products.xml' });
  expect([found.profile.format, found.profile.priceMode]).toEqual(['prestashop-api-products', 'net']);
  expect(found.doubts.map(({ code }) => code)).toEqual(['stock_kept_elsewhere', 'vat_assumed', 'records_as_table']);
  const { rows } = await read(PRODUCTS, { fileName: 'products.xml' });
  expect(rows.map(({ sku, quantities, prices }) => [sku, quantities, prices])).toEqual([
    ['A-1', [], [1230]],
    ['A-2', [], [2460]],
    ['A-3', [], [3690]],
  ]);
});

test('its stock is known by the number of the product, not by its own', async () => {
  const found = await detected(STOCK, { fileName: 'stock.xml' });
  expect(mapping(found)).toEqual(['id_product=sku', 'quantity=stock:main']);
  expect(found.doubts.map(({ code }) => code)).toContain('key_is_id');
  expect((await read(STOCK, { fileName: 'stock.xml' })).rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
    ['7', [12]],
    ['8', [0]],
    ['9', [5]],
  ]);
});

import type { Profile } from '../../types';
import { headerWords } from '../headings/header-words';
import type { SampleRecord } from '../text/sample-records';
import { allegro } from './allegro';
import { amazonInventoryLoader, amazonListings } from './amazon';
import { amazonFbaInventory, amazonFbaPlanning, amazonFulfilled } from './amazon-fba';
import { amazonTemplate, amazonTemplateWithExample } from './amazon-templates';
import { baselinker } from './baselinker';
import { ebay } from './ebay';
import { dynamicsItems, erpnextItems, erpnextStock, quickbooks, sapBusinessOne, zohoItems } from './erp';
import { ceneo, googleFeed, heureka } from './feeds';
import type { Format, RowRules } from './format';
import { idosell } from './idosell';
import { magento, magento1, magentoSources } from './magento';
import { emag, kaufland, mirakl } from './marketplaces';
import { odoo, odooOrders, odooQuants } from './odoo';
import { prestashop, prestashopCombinations, prestashopSupplyOrderLines, prestashopSupplyOrders } from './prestashop';
import { prestashopApiProducts, prestashopApiStock } from './prestashop-api';
import { withRecordVariants } from './record-variants';
import { shopify } from './shopify';
import { shopware } from './shopware';
import { shopware6 } from './shopware-6';
import { shopifyInventory, shopifyInventoryByPlace } from './shopify-inventory';
import { commaDecimal, plain, twoHeaderRows } from './plain';
import { scans } from './scans';
import { unitsInStock } from './units-in-stock';
import { variantRows } from './variant-rows';
import { tableWithVariants } from './variants';
import { wix } from './wix';
import { woocommerce } from './woocommerce';

export { commaDecimal, twoHeaderRows } from './plain';
export { recordVariantDoubts } from './record-variants';
export { isNote, isScans, scanColumns, scans } from './scans';
export { unitsInStock, withUnitColumn } from './units-in-stock';
export { hasVariantRows, sizesTogether, variantRows } from './variant-rows';
export { hasVariants, tableWithVariants } from './variants';
export type { Format, RowAside, RowRules } from './format';

/** The first that recognises a header wins, so what is more particular stands first; the last recognises everything. */
const FORMATS: readonly Format[] = [
  woocommerce,
  shopifyInventory,
  shopifyInventoryByPlace,
  shopify,
  wix,
  shopware,
  shopware6,
  prestashopApiStock,
  prestashopApiProducts,
  prestashopCombinations,
  prestashopSupplyOrderLines,
  prestashopSupplyOrders,
  prestashop,
  magento,
  magento1,
  magentoSources,
  mirakl,
  emag,
  kaufland,
  amazonTemplateWithExample,
  amazonTemplate,
  amazonFbaInventory,
  amazonFulfilled,
  amazonFbaPlanning,
  amazonListings,
  amazonInventoryLoader,
  ebay,
  allegro,
  ceneo,
  heureka,
  googleFeed,
  baselinker,
  idosell,
  odooOrders,
  odooQuants,
  odoo,
  erpnextStock,
  erpnextItems,
  sapBusinessOne,
  dynamicsItems,
  quickbooks,
  zohoItems,
  twoHeaderRows,
  commaDecimal,
  tableWithVariants,
  variantRows,
  unitsInStock,
  scans,
  plain,
];

export function formatOf(headers: readonly string[]): Format {
  const words = headers.map((header) => headerWords(header).words);
  return FORMATS.find((format) => format.recognises(words)) ?? plain;
}

/** The header of a platform that puts it in a place of its own, with the platform; null for every other file. */
export function placedHeader(
  records: readonly SampleRecord[],
): { readonly header: SampleRecord; readonly format: Format } | null {
  for (const format of FORMATS) {
    const header = format.headerOf?.(records) ?? null;
    if (header !== null) return { header, format };
  }
  return null;
}

/** Whether the first line is the header of a platform that never encloses cells in quotes. */
export function writesQuotesBare(text: string, delimiter: string): boolean {
  if (delimiter !== '\t') return false;
  const first = /^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? '';
  return formatOf(first.split(delimiter)).unquoted === true;
}

export function rowRulesOf(profile: Profile): RowRules {
  const rules = FORMATS.find((format) => format.id === profile.format)?.rowRules?.(profile) ?? {};
  return withRecordVariants(profile, rules);
}

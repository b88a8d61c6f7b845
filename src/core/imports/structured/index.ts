import { bmecatFormat } from './bmecat/bmecat';
import { ciiFormat } from './cii-format';
import { comarchCatalogueFormat } from './comarch-edi/catalogue';
import { comarchEdiFormat } from './comarch-edi/comarch-edi-format';
import { edifactFormat } from './edifact/edifact';
import { eppFormat } from './epp/epp';
import type { StructuredFormat } from './format';
import { iofFormat } from './iof/iof';
import { ksefFormat } from './ksef/ksef-format';
import { optimaFormat } from './optima/optima-format';
import { pcMarketTextFormat } from './pc-market/pc-market-text';
import { pcMarketXmlFormat } from './pc-market-xml/pc-market-xml';
import { symfoniaFormat } from './symfonia';
import {
  cxmlFormat,
  farmersInvoiceFormat,
  isfFormat,
  jpkFormat,
  waproFormat,
  zugferdOneFormat,
} from './refused-formats';
import { ublFormat } from './ubl/ubl-format';

const FORMATS: readonly StructuredFormat[] = [
  eppFormat,
  edifactFormat,
  pcMarketTextFormat,
  symfoniaFormat,
  ksefFormat,
  ublFormat,
  ciiFormat,
  optimaFormat,
  comarchCatalogueFormat,
  comarchEdiFormat,
  waproFormat,
  jpkFormat,
  zugferdOneFormat,
  farmersInvoiceFormat,
  isfFormat,
  cxmlFormat,
  iofFormat,
  bmecatFormat,
  pcMarketXmlFormat,
];

/** The structured format a file is, by its beginning; null where it is none we know. */
export function structuredFormatOf(head: string): StructuredFormat | null {
  return FORMATS.find((format) => format.recognises(head)) ?? null;
}

export function structuredFormatById(id: string): StructuredFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}

import { bmecatFormat } from './bmecat/bmecat';
import type { StructuredFormat } from './format';
import { iofFormat } from './iof/iof';
import { pcMarketXmlFormat } from './pc-market-xml/pc-market-xml';

const FORMATS: readonly StructuredFormat[] = [iofFormat, bmecatFormat, pcMarketXmlFormat];

/** The structured format a file is, by its beginning; null where it is none we know. */
export function structuredFormatOf(head: string): StructuredFormat | null {
  return FORMATS.find((format) => format.recognises(head)) ?? null;
}

export function structuredFormatById(id: string): StructuredFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}

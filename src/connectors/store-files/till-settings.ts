import iconv from 'iconv-lite';
import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';

/** How a file of prices or sales is written. */
export interface FileFormat {
  readonly delimiter: string;
  readonly encoding: string;
  readonly decimal: string;
}

export interface TillSettings {
  readonly folder: string;
  /** Name of the price-and-stock file inside the folder. */
  readonly file: string;
  readonly format: FileFormat;
  readonly isSalesFile: (name: string) => boolean;
  readonly currency: string;
}

export const DELIMITERS: Readonly<Record<string, string>> = { ';': ';', ',': ',', '|': '|', tab: '\t' };
export const ENCODINGS = ['windows-1250', 'utf-8'];
export const DEFAULTS = {
  file: 'offers.csv',
  delimiter: ';',
  encoding: 'windows-1250',
  decimal: ',',
  salesPattern: 'sales*.csv',
};

/** The settings of a till's folder, or the first that cannot be used. Names stay inside the folder. */
export function tillSettings(context: Pick<ConnectorContext, 'settings' | 'currency'>): TillSettings | ChannelProblem {
  const given = { ...DEFAULTS, folder: '', ...context.settings };
  const refuse = (key: keyof typeof given) =>
    channelProblem('channel_settings_invalid', 'validation', { key, value: given[key] });
  const plainName = (name: string) => name !== '' && !/[/\\:\0]/.test(name) && !name.startsWith('.');
  const delimiter = DELIMITERS[given.delimiter];
  if (given.folder.trim() === '') return refuse('folder');
  if (!plainName(given.file)) return refuse('file');
  if (delimiter === undefined) return refuse('delimiter');
  if (!ENCODINGS.includes(given.encoding) || !iconv.encodingExists(given.encoding)) return refuse('encoding');
  if (given.decimal !== ',' && given.decimal !== '.') return refuse('decimal');
  if (!plainName(given.salesPattern)) return refuse('salesPattern');
  const pattern = new RegExp(`^${given.salesPattern.split('*').map(escaped).join('.*')}$`, 'i');
  return {
    folder: given.folder,
    file: given.file,
    format: { delimiter, encoding: given.encoding, decimal: given.decimal },
    isSalesFile: (name) => pattern.test(name) && name !== given.file && !name.endsWith('.tmp'),
    currency: context.currency,
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { ALL_SHEETS } from '../../contract';
import type { Words } from '../language';

/** Whether a part is every sheet of a workbook, which may stand in an archive. */
export const isAllSheets = (part: string | null): boolean => part?.endsWith(ALL_SHEETS) === true;

/** What a part of a file is called where a person chooses it. */
export const partName = (part: string, t: Words['t']): string =>
  isAllSheets(part) ? `${part.slice(0, -ALL_SHEETS.length)}${t('reading.allSheets')}` : part;

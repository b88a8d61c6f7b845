import { asShown, isoDateText, numberText, UNCALCULATED } from '../xlsx/cell-text';

/** A cell of an OpenDocument sheet as read: what it shows, and the value behind it. */
export interface OdsCell {
  readonly isCovered: boolean;
  readonly isFormula: boolean;
  /** `float`, `currency`, `percentage`, `date`, `time`, `boolean`, `string`; empty where it has none. */
  readonly type: string;
  readonly value: string;
  text: string;
}

/** What LibreOffice shows for a formula that went wrong, beside the names Excel knows: `Err:502`, `Błąd:502`. */
const ERROR = /^(?:err|b[lł][aą]d|#err)[:.]?\s?\d{3}$/i;

export function odsText({ isCovered, isFormula, type, value, text }: OdsCell): string {
  if (isCovered) return '';
  if (isFormula && (ERROR.test(text.trim()) || (type === '' && text === ''))) return UNCALCULATED;
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return value === '' ? text : asShown(numberText(value), text.trim());
    case 'date':
      return isoDateText(value === '' ? text : value);
    case 'boolean':
      return value === 'false' ? 'FALSE' : 'TRUE';
    default:
      return text;
  }
}

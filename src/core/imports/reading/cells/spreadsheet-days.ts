const MONTH = '(?:sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DAY = new RegExp(`^(?:\\d{4}-\\d{2}-\\d{2}(?: 00:00:00)?|\\d{1,2}[-. ]${MONTH}|${MONTH}[-. ]\\d{2})$`, 'i');

/**
 * Whether a code is written as spreadsheets write days (`01.mar`, `2-sty`, `2026-03-01`): that is what they make of codes
 * such as `1-3`, and the code itself is gone.
 */
export function isDay(code: string): boolean {
  const { length } = code;
  return (length === 10 || length === 5 || length === 6 || length === 19) && DAY.test(code);
}

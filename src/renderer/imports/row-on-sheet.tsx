import type { SheetPlaceView } from '../../contract';
import styles from './imports.module.css';

/** Where to look in a workbook whose sheets are read together: the row, and below it the sheet. */
export function RowOnSheet({ sheet, row }: SheetPlaceView) {
  return (
    <div title={`${sheet}!${row}`}>
      <div>{row}</div>
      <div className={`${styles.oneLine} dim`}>{sheet}</div>
    </div>
  );
}

import type { UndoForecast } from '../../../contract';
import type { Answer } from '../../answer';

/** What `undo --dry-run` answers; exit 3 where something would stay. */
export async function foreseen(id: number, of: 'import' | 'delivery', forecast: UndoForecast): Promise<Answer> {
  const { undoForecastText } = await import('../../text/ledger-text');
  return { value: forecast, exit: forecast.kept > 0 ? 3 : 0, text: (say) => undoForecastText(forecast, say, of, id) };
}

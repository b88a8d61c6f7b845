import { translator } from '../../../contract';
import { listEntries } from '../../alerts';
import { instant } from '../../foundation';
import { formulaSafeCsv } from '../../imports';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';

const COLUMNS = ['sku', 'name', 'email', 'language', 'state', 'since'] as const;
const BYTE_ORDER_MARK = '\ufeff';

/** The list as a piece of a CSV file; the pieces laid end to end are the file, which `import` reads back. */
export function exportList(services: Services): Operations['waitlist']['export'] {
  return async ({ state, offset, limit }) => {
    const db = services.database.read;
    const { items, total } = await listEntries(db, { state }, { offset, limit });
    const { t } = translator((await readSettings(db, services.defaultLanguage)).language);
    const heading = COLUMNS.map((name) => t(`waitlist_col_${name}.what`));
    const rows = items.map((entry) => [
      entry.sku,
      entry.name,
      services.secrets.open(entry.emailSealed),
      entry.language,
      t(`waitlist_state_${entry.state}.what`),
      entry.createdAt,
    ]);
    let text = '';
    for await (const piece of formulaSafeCsv(offset === 0 ? [heading, ...rows] : rows)) text += piece;
    return {
      name: t('waitlist_file.what', { day: instant(services.clock).slice(0, 10) }),
      text: offset === 0 ? text : text.slice(BYTE_ORDER_MARK.length),
      rows: items.length,
      total,
    };
  };
}

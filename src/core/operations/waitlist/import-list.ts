import { setImmediate } from 'node:timers/promises';
import type { WaitlistImport } from '../../../contract';
import { addressKey, addWishes, followProducts, type NewWish, normaliseAddress, type WishVerdict } from '../../alerts';
import { canonicalGtin, instant, type Instant, type Outcome, ok, type Problem, problem } from '../../foundation';
import type { Services } from '../../services';
import { readSettings } from '../../settings';
import { type ListRow, readList } from './read-list';

const ROWS_PER_TURN = 200;
const PROBLEMS_LISTED = 200;

/**
 * Adds a whole list of customers, or only says what it would do. Rows that cannot be used are named with their line and
 * reason; nothing of the file is kept beside the addresses that were added. Problems: those of `readList`.
 */
export async function importList(
  services: Services,
  { file, dryRun }: { file: File; dryRun: boolean },
): Promise<Outcome<WaitlistImport>> {
  const read = await readList(file);
  if (!read.ok) return read;
  const rows = read.value;
  const { language } = await readSettings(services.database.read, services.defaultLanguage);
  const at = instant(services.clock);
  const report = {
    rows: rows.length,
    added: 0,
    duplicates: 0,
    unusable: 0,
    problems: [] as WaitlistImport['problems'],
  };
  const note = (row: ListRow, why: Problem) => {
    const { code, facts } = why;
    if (report.problems.length >= PROBLEMS_LISTED) return;
    report.problems.push({ line: row.line, text: `${row.sku} · ${row.email}`, problem: { code, facts: { ...facts } } });
  };
  const seen = new Set<string>();
  for (let from = 0; from < rows.length; from += ROWS_PER_TURN) {
    const part = rows.slice(from, from + ROWS_PER_TURN);
    const wishes = part.flatMap((row) => {
      const wish = wishOf(services, row, language);
      if (!wish) {
        report.unusable += 1;
        note(row, problem('email_invalid', { sku: row.sku }));
      }
      return wish ?? [];
    });
    const verdicts = await write(services, wishes, { at, dryRun, seen });
    for (const row of part) {
      switch (verdicts.get(row.line)) {
        case 'added':
          report.added += 1;
          break;
        case 'waits':
          report.duplicates += 1;
          note(row, problem('waitlist_waits_already', { sku: row.sku }));
          break;
        case 'product_unknown':
          report.unusable += 1;
          note(row, problem('product_unknown', { sku: row.sku }));
          break;
        case 'email_suppressed':
          report.unusable += 1;
          note(row, problem('email_suppressed', { sku: row.sku }));
          break;
        case undefined:
          // No address: noted above.
          break;
      }
    }
    await setImmediate();
  }
  if (!dryRun && report.added > 0) {
    await services.activity.record('info', problem('waitlist_imported', { count: report.added }));
    services.events.publish({ type: 'changed', what: 'waitlist' });
  }
  report.problems.sort((a, b) => a.line - b.line);
  return ok({ ...report, dryRun });
}

/** Null for what is no address. */
function wishOf({ secrets }: Services, row: ListRow, fallback: 'pl' | 'en'): NewWish | null {
  const email = normaliseAddress(row.email);
  if (email === null) return null;
  const emailHash = secrets.fingerprint(addressKey(email));
  const language = /^(en|pl)/.exec(row.language)?.[1] as 'pl' | 'en' | undefined;
  return {
    line: row.line,
    sku: row.sku,
    gtin14: /^\d{8,14}$/.test(row.sku) ? canonicalGtin(row.sku) : null,
    emailHash,
    emailSealed: secrets.seal(email),
    language: language ?? fallback,
  };
}

function write(
  { database }: Services,
  wishes: readonly NewWish[],
  { at, dryRun, seen }: { at: Instant; dryRun: boolean; seen: Set<string> },
): Promise<Map<number, WishVerdict>> {
  return database.write(async (trx) => {
    if (!dryRun) await followProducts(trx, wishes, at);
    return addWishes(trx, wishes, { at, source: 'import', dry: dryRun, seen });
  });
}

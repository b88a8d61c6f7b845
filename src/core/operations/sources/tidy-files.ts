import { addMilliseconds, instant } from '../../foundation';
import { neededFiles } from '../../imports';
import type { Operations, Services } from '../../services';

/** A file may be corrected and tried again, or asked about, for as long as a quarter of a year. */
const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Deletes the private copies that nothing needs: no run that waits for a person, none of the last 90 days, and not the
 * last file accepted from a source, with which the next one is compared.
 */
export function tidy(services: Services): Operations['sources']['tidy'] {
  return async () => {
    const before = addMilliseconds(instant(services.clock), -KEPT_MS);
    const old = (await services.files.list()).filter(({ keptAt }) => keptAt < before);
    const needed = await neededFiles(services.database.read, before);
    let forgotten = 0;
    let bytes = 0;
    for (const copy of old) {
      if (needed.has(copy.hash) || !(await services.files.forget(copy.hash, before))) continue;
      forgotten += 1;
      bytes += copy.bytes;
    }
    return { forgotten, bytes };
  };
}

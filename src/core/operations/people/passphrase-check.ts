import PQueue from 'p-queue';
import { instant, ok, type Outcome, problem, refused } from '../../foundation';
import {
  beginAttempt,
  findPerson,
  forgiveAttempt,
  isPassphrase,
  nameKey,
  NOBODYS_HASH,
  type Person,
} from '../../people';
import type { Services } from '../../services';

interface Claim {
  readonly name: string;
  readonly passphrase: string;
  /** Of the device, as the network tells it; null at this PC and within a session. */
  readonly address: string | null;
}

/**
 * Whether somebody is who they say. Whoever guesses waits, longer every time, for a name and for an address, also after a
 * restart; wrong guesses stand in the activity log. Problems: sign_in_wrong (the same for an unknown name), sign_in_wait.
 */
export type PassphraseCheck = (claim: Claim) => Promise<Outcome<Person>>;

/** Wrong attempts before the first wait; at one address several people may mistype. */
const FREE_BY_NAME = 3;
const FREE_BY_ADDRESS = 10;

export function createPassphraseCheck(services: Services): PassphraseCheck {
  const { activity, clock, database, log } = services;
  // Each check takes 32 MB and a core: guesses stand in line.
  const checks = new PQueue({ concurrency: 1 });
  return async ({ name, passphrase, address }) => {
    const byName = { key: `name ${nameKey(name)}`, free: FREE_BY_NAME };
    const byAddress = address === null ? [] : [{ key: `address ${address}`, free: FREE_BY_ADDRESS }];
    const waitMs = await database.write((trx) => beginAttempt(trx, [byName, ...byAddress], instant(clock)));
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      const wait = seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
      return refused(problem('sign_in_wait', { wait, seconds }));
    }
    const person = await findPerson(database.read, name);
    const right = await checks.add(() => isPassphrase(passphrase, person?.passphrase ?? NOBODYS_HASH));
    if (!right || !person?.active) {
      log.warn('sign_in_wrong', { address });
      await activity.record('warning', failure(person, address));
      return refused(problem('sign_in_wrong'));
    }
    await database.write(async (trx) => {
      await forgiveAttempt(trx, byName, true);
      for (const key of byAddress) await forgiveAttempt(trx, key, false);
    });
    return ok(person);
  };
}

/** A name nobody has is not written down: it may be a passphrase, typed into the wrong field. */
function failure(person: Person | null, address: string | null) {
  if (address === null) return problem('passphrase_check_failed', { name: person?.name ?? '?' });
  return person
    ? problem('sign_in_failed', { name: person.name, address })
    : problem('sign_in_failed_unknown', { address });
}

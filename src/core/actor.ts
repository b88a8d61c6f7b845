import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/** Who the work under way is done for: the activity log writes it down, wherever in the domains it is called. */
export function currentActor(): string | null {
  return acting.getStore() ?? null;
}

/** Carries `work` out in the name of `actor`, with all that it begins. */
export const actingAs = <T>(actor: string, work: () => T): T => acting.run(actor, work);

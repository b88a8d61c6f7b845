import type { SecretStore } from '../../src/core/channels';

/** A channel's secrets kept in memory, as the engine keeps them in the channel's row: for connectors tried without it. */
export function memorySecrets(secrets: Readonly<Record<string, string>>): SecretStore {
  let current = secrets;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    current: () => current,
    renew: (seen, renew) => {
      const next = turn.then(async () => {
        if (JSON.stringify(seen) !== JSON.stringify(current)) return { ok: true as const, value: current };
        const renewed = await renew(current);
        if (renewed.ok) current = { ...current, ...renewed.value };
        return renewed.ok ? { ok: true as const, value: current } : renewed;
      });
      turn = next.catch(() => {});
      return next;
    },
  };
}

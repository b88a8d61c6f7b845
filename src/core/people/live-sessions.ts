/** What runs on behalf of sessions ends when they do. */
export interface LiveSessions {
  /** Aborted when the session of this digest ends. To be asked for before the session is looked up. */
  endOf(hash: string): AbortSignal;
  /** After the transaction that ended them. */
  end(hashes: readonly string[]): void;
}

export function createLiveSessions(): LiveSessions {
  const controllers = new Map<string, AbortController>();
  return {
    endOf(hash) {
      const controller = controllers.get(hash) ?? new AbortController();
      controllers.set(hash, controller);
      return controller.signal;
    },
    end(hashes) {
      for (const hash of hashes) {
        controllers.get(hash)?.abort();
        controllers.delete(hash);
      }
    },
  };
}

import type { Client } from '../host';
import type { CliIo } from './io';
import type { Say } from './say';

const DRAW_EVERY_MS = 100;
const CLEAR_LINE = '\r\x1b[2K';

/** Draws what the engine is busy with on one line of stderr; the function given back wipes it. */
export function watchProgress(client: Client, io: CliIo, say: Say): () => void {
  const leaving = new AbortController();
  let drawn = 0;
  const follow = async () => {
    for await (const event of await client.events.subscribe({}, { signal: leaving.signal })) {
      if (leaving.signal.aborted) return;
      if (event.type !== 'progress' || Date.now() - drawn < DRAW_EVERY_MS) continue;
      drawn = Date.now();
      const amount = event.total ? `${say.number(event.done)} / ${say.number(event.total)}` : say.number(event.done);
      io.stderr(`${CLEAR_LINE}${event.subject} · ${event.phase} · ${amount}`);
    }
  };
  // Progress is a courtesy: losing it must not fail the command that is under way.
  follow().catch(() => leaving.abort());
  return () => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    if (drawn > 0) io.stderr(CLEAR_LINE);
  };
}

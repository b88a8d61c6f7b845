import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CoreEvent } from '../../contract';
import { affectedKeys, type ChangedWhat } from './affected';
import { client, renewLine } from './api';
import { forgetTasks, noteProgress } from './tasks';
import { isRefused } from './unreachable';

/** Heartbeats come every 15 seconds; a line silent for longer than two of them is dead. */
const SILENCE_MS = 35_000;
const RETRY_MS = 2_000;
/** Many changes in a burst are one question. */
const GATHER_MS = 200;

/** connecting only before the first answer; lost once the line broke, until it is back; refused when this page’s key is an old one. */
export type LineState = 'connecting' | 'live' | 'lost' | 'refused';

/** Listens to the engine for as long as the console is open: refreshes what changed, shows what is running. */
export function useLiveEvents(): LineState {
  const queries = useQueryClient();
  const [line, setLine] = useState<LineState>('connecting');
  useEffect(() => {
    const leaving = new AbortController();
    void listen(queries, leaving.signal, setLine);
    return () => leaving.abort();
  }, [queries]);
  return line;
}

async function listen(queries: QueryClient, leaving: AbortSignal, setLine: (line: LineState) => void): Promise<void> {
  const refresh = gatherer(queries);
  let interrupted = false;
  while (!leaving.aborted) {
    let refused = false;
    try {
      await follow(leaving, (event) => {
        setLine('live');
        if (interrupted) {
          interrupted = false;
          void queries.invalidateQueries();
        }
        if (event.type === 'changed') refresh(event.what);
        if (event.type === 'progress') noteProgress(event);
      });
    } catch (error) {
      refused = isRefused(error);
      if (!leaving.aborted) console.warn('The line to the engine broke; opening it again.', error);
    }
    if (leaving.aborted) return;
    interrupted = true;
    setLine(refused ? 'refused' : 'lost');
    forgetTasks();
    renewLine();
    await pause(RETRY_MS, leaving);
  }
}

/** Returns when the stream ends, throws when it breaks or falls silent. */
async function follow(leaving: AbortSignal, onEvent: (event: CoreEvent) => void): Promise<void> {
  const silent = new AbortController();
  let timer = window.setTimeout(() => silent.abort(), SILENCE_MS);
  try {
    const stream = await client.events.subscribe({}, { signal: AbortSignal.any([leaving, silent.signal]) });
    for await (const event of stream) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => silent.abort(), SILENCE_MS);
      onEvent(event);
    }
  } finally {
    window.clearTimeout(timer);
  }
}

function gatherer(queries: QueryClient): (what: ChangedWhat) => void {
  const gathered = new Set<ChangedWhat>();
  let timer: number | null = null;
  return (what) => {
    gathered.add(what);
    timer ??= window.setTimeout(() => {
      timer = null;
      const keys = affectedKeys(gathered);
      gathered.clear();
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    }, GATHER_MS);
  };
}

function pause(ms: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    leaving.addEventListener('abort', () => (window.clearTimeout(timer), resolve()), { once: true });
  });
}

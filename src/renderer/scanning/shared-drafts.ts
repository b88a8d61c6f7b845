import { client } from '../client/api';
import { deviceId } from './device';
import { createDraftMirror } from './draft-mirror';
import { keepDraft, parsedDraft } from './drafts';

type Watcher = (work: string, parts: Readonly<Record<string, string>> | null) => void;

const watchers = new Set<Watcher>();
const tell: Watcher = (work, parts) => {
  for (const watcher of watchers) watcher(work, parts);
};

/** One for the window: screens come and go, what they have begun is still to be told. */
export const draftMirror = createDraftMirror({
  after: (ms, then) => void window.setTimeout(then, ms),
  onRefused: (work) => tell(work, null),
  async send(work, parts) {
    const device = deviceId();
    const named = Object.entries(parts);
    if (named.length === 0) {
      await client.drafts.drop({ work, device });
      return 'kept';
    }
    const lines = named.reduce((sum, [, part]) => sum + part.lines, 0);
    const texts = Object.fromEntries(named.map(([name, { text }]) => [name, text]));
    const kept = await client.drafts.keep({ work, device, lines, parts: texts });
    return kept.ok ? 'kept' : 'refused';
  },
});

/** Told with null when a draft turned out to be another device’s, and with its parts when it was taken over. */
export function watchDrafts(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Puts what another device had in the place of what this one has; screens that show it show it at once. */
export function takeOver(work: string, parts: Readonly<Record<string, string>>): void {
  draftMirror.accept(work);
  const at = new Date().toISOString();
  // Parts whose screen comes only after the next click are found where every draft is.
  for (const [part, text] of Object.entries(parts)) {
    const value = parsedDraft(text);
    if (value !== undefined) keepDraft(window.localStorage, `${work}.${part}`, value, at);
  }
  tell(work, parts);
}

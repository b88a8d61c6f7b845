import type { Database } from '../../database';

/** Which products answer a question, in the order asked for. A place in it is a place in the list. */
export interface Answer {
  readonly ids: Uint32Array;
  /** Others would answer as well: only the first were looked for. */
  readonly more: boolean;
  readonly similar: boolean;
}

export interface Answers {
  /** The answer to a question, asked of the master by `ask` unless it is remembered. */
  find(question: string, ask: () => Promise<Answer>): Promise<Answer>;
}

/** So long an answer takes so long to find that it is shown as it was while it is found anew. */
const LONG = 50_000;
/** Finding long answers anew takes at most this part of the time. */
const SHARE = 10;
/** Ids remembered in all, four bytes each. */
const REMEMBERED = 6_000_000;

interface Remembered {
  readonly answer: Answer;
  readonly commits: number;
  readonly askedAt: number;
  readonly tookMs: number;
}

/**
 * Remembers answers for as long as the master stays as it is, so that a page of a million products costs no more than a
 * page of a hundred, wherever it lies and however they are sorted. Long answers are remembered a little longer: after a
 * change the list stands in its old order until the new one is there. What a row says is always read anew.
 */
export function createAnswers(database: Pick<Database, 'commits'>, nowMs: () => number): Answers {
  const remembered = new Map<string, Remembered>();
  const asking = new Map<string, Promise<Answer>>();

  function askAnew(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const commits = database.commits();
    const askedAt = nowMs();
    const asked = ask()
      .then((answer) => {
        remembered.delete(question);
        remembered.set(question, { answer, commits, askedAt, tookMs: nowMs() - askedAt });
        forgetOldest(remembered);
        return answer;
      })
      .finally(() => asking.delete(question));
    asking.set(question, asked);
    return asked;
  }

  return {
    async find(question, ask) {
      const known = remembered.get(question);
      if (known?.commits === database.commits()) return known.answer;
      const under = asking.get(question);
      if (!known || known.answer.ids.length <= LONG) {
        // What was begun before the last change may not know of it.
        await under?.catch(() => undefined);
        const since = remembered.get(question);
        return since?.commits === database.commits() ? since.answer : (asking.get(question) ?? askAnew(question, ask));
      }
      // A fault is not lost: the next question asks again, and hears of it once nothing is remembered.
      if (!under && nowMs() - known.askedAt >= known.tookMs * SHARE) {
        askAnew(question, ask).catch(() => remembered.delete(question));
      }
      return known.answer;
    },
  };
}

function forgetOldest(remembered: Map<string, Remembered>): void {
  let ids = 0;
  for (const { answer } of remembered.values()) ids += answer.ids.length + 1_000;
  for (const [question, { answer }] of remembered) {
    if (ids <= REMEMBERED || remembered.size === 1) return;
    remembered.delete(question);
    ids -= answer.ids.length + 1_000;
  }
}

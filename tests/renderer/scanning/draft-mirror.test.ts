import { expect, test } from 'vitest';
import { createDraftMirror, type DraftParts, type MirrorAnswer } from '../../../src/renderer/scanning/draft-mirror';

const value = (text: string) => ({ text, lines: 1 });

/** A mirror whose master answers as it is told, and whose time passes when it is told. */
function mirrored(answer: () => MirrorAnswer | 'away' = () => 'kept') {
  const sent: DraftParts[] = [];
  const refused: string[] = [];
  let due: (() => void)[] = [];
  const mirror = createDraftMirror({
    after: (_ms, then) => void due.push(then),
    onRefused: (work) => refused.push(work),
    async send(_work, parts) {
      const said = answer();
      if (said === 'away') throw new Error('away');
      sent.push(parts);
      return said;
    },
  });
  const pass = async () => {
    const now = due;
    due = [];
    for (const then of now) then();
    await new Promise((resolve) => setImmediate(resolve));
    return now.length;
  };
  return { mirror, sent, refused, pass };
}

test('many scans go out as one, with all parts of the work; what did not change is not sent', async () => {
  const { mirror, sent, pass } = mirrored();
  mirror.set('count', 'plan', value('main'));
  for (const text of ['1', '2', '3']) mirror.set('count', 'lines', value(text));
  await pass();
  expect(sent).toEqual([{ plan: value('main'), lines: value('3') }]);
  mirror.set('count', 'lines', value('3'));
  expect(await pass()).toBe(0);
});

test('while the master is away nothing is lost: the newest state goes out when it is back', async () => {
  let away = true;
  const { mirror, sent, pass } = mirrored(() => (away ? 'away' : 'kept'));
  mirror.set('count', 'lines', value('1'));
  await pass();
  mirror.set('count', 'lines', value('2'));
  await pass();
  away = false;
  await pass();
  expect(sent).toEqual([{ lines: value('2') }]);
  expect(await pass()).toBe(0);
});

test('work another device went on with is told of once, and sent again only when begun anew or taken back', async () => {
  let answer: MirrorAnswer = 'refused';
  const { mirror, sent, refused, pass } = mirrored(() => answer);
  mirror.set('count', 'lines', value('1'));
  await pass();
  expect(refused).toEqual(['count']);
  mirror.set('count', 'lines', value('2'));
  expect(await pass()).toBe(0);

  answer = 'kept';
  mirror.set('count', 'lines', null);
  await pass();
  expect(sent.at(-1)).toEqual({});

  mirror.accept('count');
  mirror.set('count', 'lines', value('9'));
  await pass();
  expect(sent.at(-1)).toEqual({ lines: value('9') });
});

test('a work of which nothing was ever kept is not spoken of', async () => {
  const { mirror, pass } = mirrored();
  mirror.set('count', 'lines', null);
  expect(await pass()).toBe(0);
});

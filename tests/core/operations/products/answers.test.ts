import { expect, test } from 'vitest';
import { type Answer, createAnswers } from '../../../../src/core/operations/products/answers';

/** A master that counts commits, and questions answered with as many ids as the test says. */
function master() {
  let commits = 0;
  let now = 0;
  let asked = 0;
  const answers = createAnswers({ commits: () => commits }, () => now);
  const answerOf =
    (length: number, tookMs = 0) =>
    async (): Promise<Answer> => {
      asked += 1;
      now += tookMs;
      return { ids: new Uint32Array(length), more: false, similar: false };
    };
  return {
    answers,
    answerOf,
    asked: () => asked,
    commit: () => (commits += 1),
    wait: (ms: number) => (now += ms),
  };
}

test('an answer is remembered until something is committed', async () => {
  const { answers, answerOf, asked, commit } = master();
  await answers.find('q', answerOf(3));
  await answers.find('q', answerOf(3));
  expect(asked()).toBe(1);
  commit();
  expect((await answers.find('q', answerOf(4))).ids).toHaveLength(4);
  expect(asked()).toBe(2);
});

test('two who ask the same at once ask the master once', async () => {
  const { answers, answerOf, asked } = master();
  await Promise.all([answers.find('q', answerOf(3)), answers.find('q', answerOf(3))]);
  expect(asked()).toBe(1);
});

test('a long list is shown as it was while it is worked out anew, for at most a tenth of the time', async () => {
  const { answers, answerOf, asked, commit, wait } = master();
  await answers.find('q', answerOf(60_000, 100));
  commit();
  wait(800);
  expect((await answers.find('q', answerOf(60_001, 100))).ids).toHaveLength(60_000);
  expect(asked()).toBe(1);
  wait(200);
  expect((await answers.find('q', answerOf(60_001, 100))).ids).toHaveLength(60_000);
  expect(asked()).toBe(2);
  expect((await answers.find('q', answerOf(9))).ids).toHaveLength(60_001);
});

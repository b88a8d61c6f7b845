import { describe, expect, it } from 'vitest';
import type { ProblemView } from '../../src/contract';
import { gatherAlike } from '../../src/renderer/overview/alike';

const concern = (code: string, channel: string): ProblemView => ({ code, facts: { channel } });

describe('concerns of one kind', () => {
  it('are told one by one while they are few', () => {
    const few = ['a', 'b', 'c'].map((channel) => concern('channel_down', channel));
    expect(gatherAlike(few)).toEqual(few.map((first) => ({ first, others: [] })));
  });

  it('are one matter when there are many, where the first of them stood', () => {
    const down = ['a', 'b', 'c', 'd'].map((channel) => concern('channel_down', channel));
    const held = concern('runs_held', 'x');
    const [first, ...others] = down;
    expect(gatherAlike([first!, held, ...others])).toEqual([
      { first, others },
      { first: held, others: [] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProgressEvent } from '../../src/contract';
import { affectedKeys } from '../../src/renderer/client/affected';
import { percentDone, withProgress } from '../../src/renderer/client/tasks';
import { offsetsInSight } from '../../src/renderer/parts/tables/use-pages';

const progress = (given: Partial<ProgressEvent>): ProgressEvent => ({
  type: 'progress',
  task: 'import-1',
  kind: 'import',
  subject: 'cennik.csv',
  phase: 'reading',
  done: 0,
  total: null,
  perSecond: null,
  secondsLeft: null,
  finished: false,
  ...given,
});

describe('what is asked again after a change', () => {
  it('is always the overview, and every area the change shows in, once', () => {
    expect(affectedKeys(['imports'])).toEqual([
      [['master']],
      [['imports']],
      [['deliveries']],
      [['ledger']],
      [['sources']],
      [['figures']],
    ]);
    expect(affectedKeys(['products', 'channels', 'products'])).toEqual([
      [['master']],
      [['products']],
      [['editing']],
      [['warehouse']],
      [['waitlist']],
      [['ledger']],
      [['matching']],
      [['offers']],
      [['prices']],
      [['reports']],
      [['figures']],
      [['sales']],
      [['channels']],
    ]);
    expect(affectedKeys(['settings'])).toContainEqual([['sources']]);
    expect(affectedKeys(['deliveries'])).toEqual([
      [['master']],
      [['deliveries']],
      [['products']],
      [['warehouse']],
      [['ledger']],
    ]);
  });
});

describe('tasks under way', () => {
  it('keep their place while they advance', () => {
    const two = [progress({}), progress({ task: 'sync-1', kind: 'sync' })];
    const after = withProgress(two, progress({ done: 5 }));
    expect(after.map(({ task, done }) => [task, done])).toEqual([
      ['import-1', 5],
      ['sync-1', 0],
    ]);
  });

  it('say how far they are only when that is known', () => {
    expect(percentDone(progress({ done: 5 }))).toBeNull();
    expect(percentDone(progress({ done: 1, total: 0 }))).toBeNull();
    expect(percentDone(progress({ done: 30, total: 120 }))).toBe(25);
    expect(percentDone(progress({ done: 130, total: 120 }))).toBe(100);
    expect(percentDone(progress({ finished: true }))).toBe(100);
  });
});

describe('pages of a long table', () => {
  it('are asked for only where somebody looks; the first is known already', () => {
    expect(offsetsInSight(0, 40)).toEqual([]);
    expect(offsetsInSight(80, 120)).toEqual([100]);
    expect(offsetsInSight(999_950, 1_000_010)).toEqual([999_900, 1_000_000]);
  });
});

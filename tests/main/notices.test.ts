import { expect, test } from 'vitest';
import type { ProblemView } from '../../src/contract';
import { createNotices } from '../../src/main/tray/notices';

const MINUTE = 60_000;
const held = (count: number, id: number): ProblemView => ({ code: 'runs_held', facts: { count, id } });
const on = (code: string, channel: string, count = 1): ProblemView => ({ code, facts: { channel, count } });

function desk() {
  let now = 0;
  let wanted = true;
  const told: [string, string][] = [];
  const notices = createNotices({
    now: () => now,
    wanted: () => wanted,
    tell: ({ code }, route) => void told.push([code, route]),
  });
  return {
    told,
    see: notices.see,
    later: (minutes: number) => (now += minutes * MINUTE),
    want: (yes: boolean) => (wanted = yes),
  };
}

test('what newly needs a person is told once, and leads to where it is settled', () => {
  const { told, see } = desk();
  see([]);
  see([held(1, 12)]);
  see([held(1, 12)]);
  see([held(1, 12), on('push_held', 'Sklep Allegro')]);
  see([held(2, 13), on('push_held', 'Sklep Allegro')]);
  expect(told).toEqual([
    ['runs_held', '/imports/12'],
    ['push_held', '/channels/Sklep%20Allegro'],
    ['runs_held', '/imports/13'],
  ]);
});

test('what was there at the start, and what puts itself right, is not told', () => {
  const { told, see } = desk();
  see([on('listings_refused', 'A', 5)]);
  see([on('listings_refused', 'A', 5), on('drift', 'A', 3), on('backlog', 'A', 9), on('channel_never_synced', 'B')]);
  expect(told).toEqual([]);
});

test('what comes and goes or grows is told again after an hour, not before', () => {
  const { told, see, later } = desk();
  see([]);
  see([on('channel_down', 'A')]);
  for (let n = 0; n < 5; n++) {
    later(5);
    see([]);
    see([on('channel_down', 'A')]);
  }
  expect(told).toHaveLength(1);
  see([]);
  later(40);
  see([on('channel_down', 'A')]);
  expect(told).toHaveLength(2);
});

test('many at once are one notice', () => {
  const { told, see } = desk();
  see([]);
  see(['A', 'B', 'C'].map((channel) => on('channel_down', channel)));
  expect(told).toEqual([['desktop_several', '/']]);
});

test('who wants none, or is looking anyway, is told neither now nor later', () => {
  const { told, see, want, later } = desk();
  see([]);
  want(false);
  see([held(1, 12)]);
  want(true);
  later(120);
  see([held(1, 12)]);
  expect(told).toEqual([]);
});

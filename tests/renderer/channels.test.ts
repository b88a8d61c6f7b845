import { describe, expect, it } from 'vitest';
import type { ChannelView, MatchSummary } from '../../src/contract';
import { connectorKinds as connectors } from '../../src/host/connectors';
import { readChannelSearch } from '../../src/renderer/app/channel-search';
import { backlogOf } from '../../src/renderer/parts/backlog';
import { changedChannel, draftOf } from '../../src/renderer/channels/changed-channel';
import { choiceName, initialValues, splitValues, typedFields } from '../../src/renderer/channels/field-values';
import { countsOf, firstList, openMissing } from '../../src/renderer/channels/matching/match-lists';
import { takenBy } from '../../src/renderer/channels/matching/taken';
import { askAfter, isOver } from '../../src/renderer/channels/sign-in-step';
import { choices } from '../../src/renderer/language/pl/choices';
import { allRightText } from '../../src/renderer/overview/all-right';
import { standingOf } from '../../src/renderer/parts/names/channel-state';
import { timeLeft } from '../../src/renderer/parts/time-left';

const FIELDS = [
  { key: 'url', type: 'url' as const, required: true, secret: false },
  { key: 'mpn', type: 'flag' as const, required: false, secret: false, default: 'no' },
  { key: 'clientSecret', type: 'text' as const, required: true, secret: true },
  { key: 'accessToken', type: 'text' as const, required: false, secret: true, granted: true },
];

const CHANNEL: ChannelView = {
  name: 'sklep',
  kind: 'allegro',
  state: 'active',
  currency: 'PLN',
  priceList: 'retail',
  locations: ['main'],
  buffer: 0,
  cap: 5,
  createMissing: false,
  onDrift: 'put_right',
  brakeZeroes: 20,
  brakeMoves: 20,
  held: { zeroes: 0, moves: 0 },
  asks: 0,
  practice: false,
  settings: { url: 'https://x', mpn: 'yes' },
  listings: { in_step: 3 } as ChannelView['listings'],
  backlog: 0,
  oldestWaitingSince: null,
  etaSeconds: null,
  lastAuditAt: null,
  lastAttemptAt: null,
  lastSuccessAt: '2026-03-01T10:00:00Z',
  retryAt: null,
  restsUntil: null,
  problem: null,
};

describe('a shop where all is well', () => {
  it('is not said to show everything while changes are on their way', () => {
    expect(allRightText({ channels: [] })).toBe('overview.healthText.noChannel');
    expect(allRightText({ channels: [CHANNEL] })).toBe('overview.healthText.ok');
    expect(allRightText({ channels: [CHANNEL, { ...CHANNEL, backlog: 3 }] })).toBe('overview.healthText.onTheWay');
    expect(allRightText({ channels: [{ ...CHANNEL, state: 'paused', backlog: 3 }] })).toBe('overview.healthText.ok');
  });
});

describe('the fields of a channel', () => {
  it('leave out what signing in grants', () => {
    expect(typedFields(FIELDS).map(({ key }) => key)).toEqual(['url', 'mpn', 'clientSecret']);
    const typed = typedFields(FIELDS);
    expect(splitValues(typed, { ...initialValues(typed), url: 'https://x', clientSecret: 's' })).toEqual({
      settings: { url: 'https://x', mpn: 'no' },
      secrets: { clientSecret: 's' },
    });
  });

  it('have words for every choice that is not a name of its own', () => {
    const wordless = connectors
      .flatMap(({ fields }) => fields)
      .flatMap(({ key, choices: offered }) => (key === 'encoding' ? [] : (offered ?? [])))
      .filter((choice) => !(choiceName(choice) in choices));
    expect(wordless).toEqual([]);
  });

  it('travel only where they were changed; an emptied setting does, an empty secret does not', () => {
    const draft = draftOf(CHANNEL, FIELDS);
    expect(changedChannel(CHANNEL, FIELDS, draft)).toEqual({});
    expect(
      changedChannel(CHANNEL, FIELDS, {
        ...draft,
        cap: null,
        onDrift: 'ask',
        brakeMoves: 0,
        values: { ...draft.values, mpn: '', clientSecret: ' ' },
      }),
    ).toEqual({ cap: null, onDrift: 'ask', brakeMoves: 0, settings: { mpn: '' } });
    expect(changedChannel(CHANNEL, FIELDS, { ...draft, values: { ...draft.values, clientSecret: 'new ' } })).toEqual({
      secrets: { clientSecret: 'new' },
    });
  });
});

describe('how a channel stands', () => {
  it('says first that it is paused or broken, then what waits for a person, then what goes by itself', () => {
    const held = { zeroes: 1, moves: 0 };
    expect(standingOf({ ...CHANNEL, state: 'paused', held })).toBe('paused');
    expect(standingOf({ ...CHANNEL, problem: { code: 'x', facts: {} }, held })).toBe('problem');
    const rests = { problem: { code: 'x', facts: {} }, restsUntil: '2026-03-01T10:30:00Z' };
    expect(standingOf({ ...CHANNEL, ...rests, backlog: 9 })).toBe('rests');
    expect(standingOf({ ...CHANNEL, ...rests, held })).toBe('attention');
    expect(standingOf({ ...CHANNEL, held, backlog: 9 })).toBe('attention');
    expect(standingOf({ ...CHANNEL, asks: 1 })).toBe('attention');
    expect(standingOf({ ...CHANNEL, backlog: 9 })).toBe('behind');
    expect(standingOf({ ...CHANNEL, lastSuccessAt: null })).toBe('never');
    expect(standingOf(CHANNEL)).toBe('inStep');
  });

  it('parts what goes by itself from what waits for a person', () => {
    const listings = { refused: 2, drifted: 3, waiting: 4 } as ChannelView['listings'];
    const held = { zeroes: 5, moves: 1 };
    expect(backlogOf({ backlog: 9, asks: 3, held, listings })).toEqual({ byItself: 4, toDecide: 9 });
    expect(backlogOf(CHANNEL)).toEqual({ byItself: 0, toDecide: 0 });
  });

  it('tells the time that is left in the unit a person would use', () => {
    const words = { t: (key: string, facts?: object) => `${key} ${JSON.stringify(facts)}`, count: String };
    expect(timeLeft(89, words)).toBe('tasks.seconds {"n":"89"}');
    expect(timeLeft(90, words)).toBe('tasks.minutes {"n":"2"}');
    expect(timeLeft(5_399, words)).toBe('tasks.minutes {"n":"90"}');
    expect(timeLeft(7_200, words)).toBe('tasks.hours {"n":"2"}');
  });
});

describe('signing in', () => {
  const device = { kind: 'device' as const, askAgainMs: 7_000 };
  const waiting = (afterMs: number | null) => ({ ok: true as const, value: { status: 'waiting' as const, afterMs } });
  const problem = { code: 'sign_in_expired', facts: {} };

  it('asks again when the channel wants to be asked, and stops when it is over', () => {
    expect(askAfter(device, null)).toBe(7_000);
    expect(askAfter(device, waiting(12_000))).toBe(12_000);
    expect(askAfter(device, waiting(null))).toBe(7_000);
    expect(askAfter({ kind: 'device', askAgainMs: null }, null)).toBe(5_000);
    expect(askAfter(device, { ok: true, value: { status: 'signed_in', afterMs: null } })).toBeNull();
    expect(askAfter(device, { ok: false, problem })).toBeNull();
    expect(askAfter({ kind: 'code', askAgainMs: null }, waiting(5))).toBeNull();
  });

  it('lets a wrong answer be pasted again, but not one that came too late', () => {
    expect(isOver({ kind: 'code' }, { code: 'ebay_code_missing', facts: {} })).toBe(false);
    expect(isOver({ kind: 'code' }, problem)).toBe(true);
    expect(isOver({ kind: 'device' }, { code: 'allegro_sign_in_refused', facts: {} })).toBe(true);
  });
});

describe('matching', () => {
  const summary: MatchSummary = {
    channel: 'sklep',
    currency: 'PLN',
    readsCatalogue: true,
    readAt: null,
    entries: 12,
    linked: { sku: 5, gtin: 2, person: 1 },
    double: 0,
    orphan: 0,
    missing: 4,
    toCreate: 3,
    notSoldHere: 1,
    ignored: 2,
    work: 0,
  };

  it('opens where the work is, and counts what each list has', () => {
    expect(countsOf(summary)).toEqual({ double: 0, orphan: 0, missing: 4, linked: 8, ignored: 2 });
    expect(openMissing(summary)).toBe(0);
    expect(firstList(summary)).toBe('linked');
    expect(firstList({ ...summary, missing: 5 })).toBe('missing');
    expect(firstList({ ...summary, missing: 5, orphan: 1 })).toBe('orphan');
  });

  it('asks before it takes an entry from another product, and only then', () => {
    const facts = { channel: 'sklep', remoteId: 17, sku: 'B', holder: 'A' };
    expect(takenBy({ code: 'entry_taken', facts })).toEqual({ sku: 'B', remoteId: '17', holder: 'A' });
    expect(takenBy({ code: 'entry_gone', facts })).toBeNull();
  });

  it('is a part of the page with an address', () => {
    expect(readChannelSearch({ tab: 'matching' })).toEqual({ tab: 'matching' });
    expect(readChannelSearch({ tab: 'state' })).toEqual({});
    expect(readChannelSearch({ tab: 'evil' })).toEqual({});
  });
});

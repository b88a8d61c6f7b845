import { expect, test } from 'vitest';
import { type ChannelView, describe as inWords, type ImportRunView } from '../../../../src/contract';
import { type HealthFacts, judge } from '../../../../src/core/operations/master/concerns';

const NOW = '2026-11-24T08:00:00.000Z';

const quiet: HealthFacts = {
  now: NOW,
  syncEveryMinutes: 15,
  channels: [],
  twins: [],
  newestRuns: [],
  refusedFiles: [],
  heldRuns: 0,
  heldRun: null,
  rowsAside: { count: 0, run: null },
  disparities: 0,
  since: new Map(),
  waiting: 0,
  mailConfigured: true,
  alertsUnsent: 0,
  alertsUncertain: 0,
  alertsRefused: 0,
  unprotectedSince: null,
  folders: [],
  disk: null,
  dataFolder: '/dane',
};

const channel = (own: Partial<ChannelView> = {}, listings: Partial<ChannelView['listings']> = {}): ChannelView => ({
  name: 'sklep',
  kind: 'woocommerce',
  state: 'active',
  currency: 'PLN',
  priceList: 'retail',
  locations: ['main'],
  buffer: 0,
  cap: null,
  createMissing: false,
  onDrift: 'put_right',
  brakeZeroes: 30,
  brakeMoves: 30,
  held: { zeroes: 0, moves: 0 },
  asks: 0,
  etaSeconds: 0,
  lastAuditAt: null,
  practice: false,
  settings: {},
  listings: {
    in_step: 0,
    waiting: 0,
    sending: 0,
    refused: 0,
    drifted: 0,
    held: 0,
    not_listed: 0,
    ambiguous: 0,
    paused: 0,
    ...listings,
  },
  backlog: 0,
  oldestWaitingSince: null,
  lastAttemptAt: '2026-11-24T07:55:00.000Z',
  lastSuccessAt: '2026-11-24T07:55:00.000Z',
  retryAt: null,
  restsUntil: null,
  problem: null,
  ...own,
});

const codes = (facts: Partial<HealthFacts>) => judge({ ...quiet, ...facts }).concerns.map(({ code }) => code);

test('a shop in which everything goes its way has no concerns', () => {
  expect(judge({ ...quiet, channels: [channel()] })).toEqual({ health: 'ok', concerns: [] });
});

test('what stopped stands before what waits, and makes the shop troubled', () => {
  const down = channel({ problem: { code: 'channel_auth', facts: {} }, lastSuccessAt: null }, { refused: 2, held: 1 });
  const { health, concerns } = judge({ ...quiet, channels: [down], heldRuns: 1, alertsUncertain: 1 });
  expect(health).toBe('trouble');
  expect(concerns.map(({ code }) => code)).toEqual([
    'channel_down',
    'runs_held',
    'listings_refused',
    'alerts_uncertain',
    'listings_held',
  ]);
  expect(concerns[2]?.facts).toEqual({ channel: 'sklep', count: 2 });
});

test('an active channel that missed three turns has stalled; a paused one has not', () => {
  const silent = { lastSuccessAt: '2026-11-24T07:14:00.000Z' };
  expect(codes({ channels: [channel(silent)] })).toEqual(['sync_stalled']);
  expect(codes({ channels: [channel({ lastSuccessAt: '2026-11-24T07:16:00.000Z' })] })).toEqual([]);
  expect(codes({ channels: [channel({ ...silent, state: 'paused' })] })).toEqual([]);
});

const throttled = {
  problem: { code: 'channel_throttled', facts: { host: 'api.example.com' } },
  restsUntil: '2026-11-24T08:20:00.000Z',
};

test('a channel that only asked for patience is no trouble: it is said until when, and that there is nothing to do', () => {
  const { health, concerns } = judge({ ...quiet, channels: [channel(throttled)] });
  expect(health).toBe('ok');
  expect(concerns.map(({ code }) => code)).toEqual(['channel_rests']);
  const [rests] = concerns;
  const { what, next } = inWords(rests ?? { code: '', facts: {} }, 'en');
  expect(what).toMatch(
    /^The channel "sklep" waits until 24 Nov 2026, .*api\.example\.com asks to be called less often/,
  );
  expect(next).toMatch(/^Nothing to do/);
});

test('what is broken stands before a channel that only waits', () => {
  const down = channel({ name: 'kasa', problem: { code: 'channel_auth_refused', facts: { host: 'x' } } });
  const { health, concerns } = judge({ ...quiet, channels: [channel(throttled), down], heldRuns: 1 });
  expect(health).toBe('trouble');
  expect(concerns.map(({ code }) => code)).toEqual(['channel_down', 'runs_held', 'channel_rests']);
});

test('a channel that asks for patience over three turns is somebody’s to look at, and still not broken', () => {
  const long = channel({ ...throttled, lastSuccessAt: '2026-11-24T07:14:00.000Z' });
  const { health, concerns } = judge({ ...quiet, channels: [long] });
  expect(health).toBe('attention');
  expect(concerns.map(({ code }) => code)).toEqual(['channel_rests_long']);
});

test.each([
  ['pl', /Ostatnia udana synchronizacja: jeszcze żadnej nie było\.$/],
  ['en', /Last successful sync: none so far\.$/],
] as const)('a stopped channel that never worked says so in words (%s)', (language, words) => {
  const down = channel({ problem: { code: 'channel_auth_refused', facts: { host: 'x' } }, lastSuccessAt: null });
  const [concern] = judge({ ...quiet, channels: [down] }).concerns;
  expect(inWords(concern ?? { code: '', facts: {} }, language).kept).toMatch(words);
});

test('a backlog is a concern when it is old, unless its cause is already named', () => {
  const old = { backlog: 4, oldestWaitingSince: '2026-11-24T06:00:00.000Z' };
  expect(codes({ channels: [channel(old)] })).toEqual(['backlog']);
  expect(codes({ channels: [channel({ ...old, oldestWaitingSince: '2026-11-24T07:50:00.000Z' })] })).toEqual([]);
  expect(codes({ channels: [channel({ ...old, problem: { code: 'x', facts: {} } })] })).toEqual(['channel_down']);
});

test('mail that is not set up is a concern only when somebody waits for it', () => {
  expect(codes({ mailConfigured: false })).toEqual([]);
  expect(codes({ mailConfigured: false, waiting: 3 })).toEqual(['mail_not_configured']);
});

test('a concern says since when it has been so, and leads to the one thing it is about', () => {
  const { concerns } = judge({
    ...quiet,
    channels: [channel({ name: 'allegro' }, { refused: 2 }), channel({ name: 'kasa' }, { refused: 1 })],
    heldRuns: 1,
    heldRun: 7,
    rowsAside: { count: 12, run: 6 },
    disparities: 3,
    since: new Map([
      ['runs_held', '2026-11-24T05:00:00.000Z'],
      ['listings_refused allegro', '2026-11-23T05:00:00.000Z'],
    ]),
  });
  expect(concerns).toEqual([
    { code: 'runs_held', facts: { count: 1, id: 7, since: '2026-11-24T05:00:00.000Z' } },
    { code: 'listings_refused', facts: { channel: 'allegro', count: 2, since: '2026-11-23T05:00:00.000Z' } },
    { code: 'listings_refused', facts: { channel: 'kasa', count: 1 } },
    { code: 'rows_set_aside', facts: { count: 12, id: 6 } },
    { code: 'disparities', facts: { count: 3 } },
  ]);
});

test('rows set aside are worth a look, but nothing is wrong because of them', () => {
  expect(judge({ ...quiet, rowsAside: { count: 6, run: 2 } })).toEqual({
    health: 'ok',
    concerns: [{ code: 'rows_set_aside', facts: { count: 6, id: 2 } }],
  });
  expect(judge({ ...quiet, rowsAside: { count: 6, run: 2 }, disparities: 1 }).health).toBe('attention');
});

test('a channel that was never synced says so', () => {
  expect(codes({ channels: [channel({ lastAttemptAt: null, lastSuccessAt: null })] })).toEqual([
    'channel_never_synced',
  ]);
});

test('every concern has words in both languages, with its facts filled in', () => {
  const everything = judge({
    ...quiet,
    channels: [
      channel(
        { problem: { code: 'watch_folder_not_absolute', facts: { folder: 'X' } } },
        { refused: 2, ambiguous: 5, drifted: 1, held: 22 },
      ),
      channel({ name: 'allegro', lastSuccessAt: '2026-11-20T00:00:00.000Z' }),
      channel({ name: 'kasa', backlog: 12, oldestWaitingSince: '2026-11-20T00:00:00.000Z' }),
      channel({ name: 'nowy', lastAttemptAt: null, lastSuccessAt: null }),
    ],
    newestRuns: [],
    heldRuns: 2,
    rowsAside: { count: 5, run: 1 },
    disparities: 2,
    waiting: 1,
    mailConfigured: false,
    alertsUncertain: 2,
    alertsRefused: 5,
  });
  expect(everything.concerns).toHaveLength(14);
  for (const concern of everything.concerns) {
    for (const language of ['pl', 'en'] as const) {
      const { what, next } = inWords(concern, language);
      expect(what).not.toBe(concern.code);
      expect(next).not.toBeNull();
      expect(what + (next ?? '')).not.toMatch(/\{\{|undefined/);
    }
  }
});

test('a channel that is down says why, in the words of its reason', () => {
  const down = channel({ problem: { code: 'watch_folder_not_absolute', facts: { folder: 'kasa' } } });
  const [concern] = judge({ ...quiet, channels: [down] }).concerns;
  expect(concern && inWords(concern, 'pl')).toMatchObject({
    what: 'Kanał „sklep” stoi: Folder „kasa” nie jest pełną ścieżką.',
    next: 'Podaj pełną ścieżkę folderu na tym komputerze.',
  });
});

const failedRun = (id: number, source: string): ImportRunView => ({
  id,
  parentId: null,
  source,
  file: 'stany.csv',
  state: 'failed',
  asOf: NOW,
  startedAt: NOW,
  finishedAt: NOW,
  undoneAt: null,
  counts: {
    rows: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    suspicious: 0,
    skipped: 0,
    rejected: 0,
    corrected: 0,
    warnings: 0,
    priceChanges: 0,
    stockChanges: 0,
    toZero: 0,
    missing: 0,
  },
  holdReasons: [],
  problem: null,
});

const watchedFolder = (own: Partial<HealthFacts['folders'][number]>) => ({
  folder: '/srv/erp',
  sources: ['erp'],
  goneSince: null,
  reason: null,
  waiting: [],
  ...own,
});
const waitingFile = (since: string, code: string) => ({
  file: `${code}.csv`,
  since,
  problem: { code, facts: { file: `${code}.csv`, reason: 'EBUSY', schedule: '0 6 * * *' } },
});

test('a watched folder that is gone is trouble', () => {
  const folders = [watchedFolder({ goneSince: '2026-11-24T07:00:00.000Z', reason: 'EIO' })];
  expect(judge({ ...quiet, folders })).toEqual({
    health: 'trouble',
    concerns: [
      {
        code: 'watch_folder_gone',
        facts: { folder: '/srv/erp', source: 'erp', since: '2026-11-24T07:00:00.000Z', reason: 'EIO' },
      },
    ],
  });
});

test('many lost folders are one matter, with the moment of the first', () => {
  const at = (minute: number) => `2026-11-24T07:${String(minute).padStart(2, '0')}:00.000Z`;
  const lost = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      watchedFolder({ folder: `/srv/${n}`, goneSince: at(59 - n), reason: 'EIO' }),
    );
  expect(judge({ ...quiet, folders: lost(3) }).concerns).toHaveLength(3);
  const { health, concerns } = judge({ ...quiet, folders: [...lost(22), watchedFolder({})] });
  expect(health).toBe('trouble');
  expect(concerns).toEqual([{ code: 'watch_folders_gone', facts: { count: 22, since: at(38) } }]);
  const [concern] = concerns;
  if (concern)
    expect(inWords(concern, 'pl').what).toMatch(/^22 obserwowane foldery są niedostępne, pierwszy od 24 lis/);
});

test('files stuck in many folders, and imports failed from many sources, are one matter each', () => {
  const folders = ['a', 'b', 'c', 'd'].map((folder, n) =>
    watchedFolder({ folder, waiting: [waitingFile(`2026-11-24T07:1${n}:00.000Z`, 'inbox_no_pattern')] }),
  );
  const newestRuns = [1, 2, 3, 4].map((id) => failedRun(id, `s${id}`));
  expect(judge({ ...quiet, folders, newestRuns }).concerns).toEqual([
    { code: 'last_imports_failed', facts: { count: 4 } },
    { code: 'inbox_folders_wait', facts: { folders: 4, count: 4, since: '2026-11-24T07:10:00.000Z' } },
  ]);
});

test('files that wait for more than five minutes are one concern a folder, with the words of the oldest', () => {
  const folders = [
    watchedFolder({
      waiting: [
        waitingFile('2026-11-24T07:50:00.000Z', 'inbox_no_pattern'),
        waitingFile('2026-11-24T07:40:00.000Z', 'file_unreadable'),
        waitingFile('2026-11-24T07:55:01.000Z', 'inbox_being_written'),
        waitingFile('2026-11-23T07:00:00.000Z', 'inbox_waits_for_hour'),
      ],
    }),
  ];
  const [concern, ...others] = judge({ ...quiet, folders }).concerns;
  expect(others).toEqual([]);
  expect(concern).toMatchObject({
    code: 'inbox_file_waits',
    facts: { count: 2, cause: 'file_unreadable', file: 'file_unreadable.csv', folder: '/srv/erp' },
  });
  if (!concern) return;
  expect(inWords(concern, 'pl').what).toMatch(
    /: 2\. .*Nie da się odczytać pliku file_unreadable\.csv \(używa go inny program\)\./,
  );
  expect(inWords(concern, 'en').next).toContain('Check that it is not open in another program');
});

test('a disk that fills up is told while work goes on, and as trouble once the next change may not fit', () => {
  const MB = 1_048_576;
  const left = (free: number, master: number) =>
    judge({ ...quiet, disk: { freeBytes: free * MB, masterBytes: master * MB, unwritable: null } });
  expect(left(500, 10).concerns).toEqual([]);
  expect(left(499.9, 10)).toEqual({
    health: 'attention',
    concerns: [{ code: 'disk_low', facts: { megabytes: 499, folder: '/dane' } }],
  });
  // The next backup is as large as the master.
  expect(left(2_000, 1_000).concerns).toEqual([]);
  expect(left(1_999, 1_000).concerns.map(({ code }) => code)).toEqual(['disk_low']);
  expect(left(31, 10)).toEqual({
    health: 'trouble',
    concerns: [{ code: 'disk_spent', facts: { megabytes: 31, folder: '/dane' } }],
  });
  const [concern] = left(1_999, 1_000).concerns;
  if (!concern) throw new Error('nothing was said');
  expect(inWords(concern, 'pl').what).toMatch(/^Na dysku kończy się miejsce: zostało 1\s999 MB\.$/);
  expect(inWords(concern, 'en').next).toContain('In the data folder /dane delete nothing but old copies');
});

test('a master that cannot be written is trouble, and comes before everything else', () => {
  const disk = { freeBytes: 5e9, masterBytes: 1e6, unwritable: 'EROFS' };
  const { health, concerns } = judge({ ...quiet, disk, heldRuns: 1 });
  expect([health, concerns.map(({ code }) => code)]).toEqual(['trouble', ['master_not_writable', 'runs_held']]);
  const [first] = concerns;
  if (!first) throw new Error('nothing was said');
  expect(inWords(first, 'pl').what).toMatch(/folderze danych \/dane nie da się niczego zapisać \([^E]+\)\.$/);
});

test('a file that could not be read at night wants a person, with its own words; very many are one matter', () => {
  const refused = (file: string) => ({
    code: 'inbox_refused',
    facts: {
      file,
      source: 'erp',
      folder: '/inbox',
      shelf: 'failed',
      cause: 'file_empty',
      since: '2026-11-24T02:00:00.000Z',
    },
  });
  const { health, concerns } = judge({ ...quiet, refusedFiles: [refused('nocny.csv')] });
  expect(health).toBe('attention');
  const [first] = concerns;
  expect(first && inWords(first, 'pl')).toMatchObject({
    what: 'Nie wczytano pliku nocny.csv z obserwowanego folderu. Plik nocny.csv jest pusty.',
    next: 'Plik i opis przyczyny leżą w folderze „failed” w /inbox. Wyeksportuj plik jeszcze raz.',
  });
  const many = judge({ ...quiet, refusedFiles: ['a', 'b', 'c', 'd'].map(refused) }).concerns;
  expect(many).toEqual([{ code: 'inbox_files_refused', facts: { count: 4, since: '2026-11-24T02:00:00.000Z' } }]);
});

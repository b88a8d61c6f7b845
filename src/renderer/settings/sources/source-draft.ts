import type { SourceChange, SourceView } from '../../../contract';

/** Thresholds that are shares; people read and type them in per cent. */
export const SHARES = [
  'zeroShare',
  'missingShare',
  'priceShare',
  'rejectedShare',
  'shrinkShare',
  'alikeShare',
  'stockShare',
  'foreignShare',
] as const;
export type Share = (typeof SHARES)[number];

/** A source as it stands in the form; what is not set is empty. */
export interface SourceDraft {
  readonly name: string;
  readonly folder: string;
  readonly patterns: string;
  readonly schedule: string;
  readonly polling: SourceView['polling'];
  readonly scope: SourceView['scope'];
  readonly retentionDays: number | null;
  /** In per cent. */
  readonly shares: Readonly<Record<Share, number | null>>;
  readonly suspiciousFactor: number | null;
}

export const NEW_SOURCE: SourceDraft = {
  name: '',
  folder: '',
  patterns: '',
  schedule: '',
  polling: 'auto',
  scope: 'partial',
  // As the engine has it for a source nobody has said anything about.
  retentionDays: 30,
  shares: {
    zeroShare: null,
    missingShare: null,
    priceShare: null,
    rejectedShare: null,
    shrinkShare: null,
    alikeShare: null,
    stockShare: null,
    foreignShare: null,
  },
  suspiciousFactor: null,
};

export function draftOf(source: SourceView): SourceDraft {
  const per = (share: number | undefined) => (share === undefined ? null : Math.round(share * 1000) / 10);
  const { brake } = source;
  return {
    name: source.name,
    folder: source.folder ?? '',
    patterns: source.patterns.join(', '),
    schedule: source.schedule ?? '',
    polling: source.polling,
    scope: source.scope,
    retentionDays: source.retentionDays,
    shares: {
      zeroShare: per(brake.zeroShare),
      missingShare: per(brake.missingShare),
      priceShare: per(brake.priceShare),
      rejectedShare: per(brake.rejectedShare),
      shrinkShare: per(brake.shrinkShare),
      alikeShare: per(brake.alikeShare),
      stockShare: per(brake.stockShare),
      foreignShare: per(brake.foreignShare),
    },
    suspiciousFactor: brake.suspiciousFactor ?? null,
  };
}

/** Only what differs from `before`, so that two people at two screens do not overwrite each other. */
export function changeOf(before: SourceDraft, after: SourceDraft): SourceChange {
  const differs = (key: keyof SourceDraft) => before[key] !== after[key];
  const brake: NonNullable<SourceChange['brake']> = {};
  for (const share of SHARES) {
    const percent = after.shares[share];
    if (percent !== before.shares[share]) brake[share] = percent === null ? null : percent / 100;
  }
  if (differs('suspiciousFactor')) brake.suspiciousFactor = after.suspiciousFactor;
  return {
    name: after.name.trim(),
    ...(differs('folder') ? { folder: textOrNull(after.folder) } : {}),
    ...(differs('patterns') ? { patterns: listOf(after.patterns) } : {}),
    ...(differs('schedule') ? { schedule: textOrNull(after.schedule) } : {}),
    ...(differs('polling') ? { polling: after.polling } : {}),
    ...(differs('scope') ? { scope: after.scope } : {}),
    ...(differs('retentionDays') ? { retentionDays: after.retentionDays } : {}),
    ...(Object.keys(brake).length > 0 ? { brake } : {}),
  };
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim());

const listOf = (text: string) =>
  text
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');

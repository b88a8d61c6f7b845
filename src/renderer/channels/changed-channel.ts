import type { ChannelView } from '../../contract';
import { type Field, typedFields } from './field-values';

/** What can be changed of a channel, as the form holds it; `values` are settings and newly typed secrets by key. */
export interface ChannelDraft extends Pick<
  ChannelView,
  'priceList' | 'locations' | 'buffer' | 'cap' | 'createMissing' | 'onDrift' | 'brakeZeroes' | 'brakeMoves'
> {
  readonly values: Readonly<Record<string, string>>;
}

export function draftOf(channel: ChannelView, fields: readonly Field[]): ChannelDraft {
  const { priceList, locations, buffer, cap, createMissing, onDrift, brakeZeroes, brakeMoves, settings } = channel;
  const values = Object.fromEntries(
    typedFields(fields).map(({ key, secret }) => [key, secret ? '' : (settings[key] ?? '')]),
  );
  return { priceList, locations, buffer, cap, createMissing, onDrift, brakeZeroes, brakeMoves, values };
}

const RULES = ['priceList', 'buffer', 'cap', 'createMissing', 'onDrift', 'brakeZeroes', 'brakeMoves'] as const;

type Changes = Partial<Omit<ChannelDraft, 'values' | 'locations'>> & {
  locations?: string[];
  settings?: Record<string, string>;
  secrets?: Record<string, string>;
};

/** Only what differs. A setting that was emptied travels empty, an empty secret does not: it stays as it is. */
export function changedChannel(channel: ChannelView, fields: readonly Field[], draft: ChannelDraft): Changes {
  const before = draftOf(channel, fields);
  const settings: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const { key, secret } of typedFields(fields)) {
    const value = (draft.values[key] ?? '').trim();
    if (secret && value !== '') secrets[key] = value;
    if (!secret && value !== (before.values[key] ?? '')) settings[key] = value;
  }
  return {
    ...Object.fromEntries(RULES.filter((rule) => draft[rule] !== before[rule]).map((rule) => [rule, draft[rule]])),
    ...(draft.locations.length > 0 &&
      !sameSet(draft.locations, before.locations) && { locations: [...draft.locations] }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(Object.keys(secrets).length > 0 && { secrets }),
  };
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

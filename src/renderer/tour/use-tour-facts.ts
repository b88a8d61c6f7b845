import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../client/api';
import { onAskedWhy } from './signals';
import { PRACTICE_PRICES } from './practice-prices';
import type { TourFacts, TourStep } from './tour-steps';

/** The second export of the sample shop; see practice.restock. */
const SECOND_EXPORT = 'eksport-2.csv';
/** Mails arrive when they are sent, which nobody announces. */
const LOOK_EVERY_MS = 5_000;
/** An undo is a posting too, and the newest come first. */
const POSTINGS = 10;

/** What tells whether `step` was done; only what this step depends on is asked for. */
export function useTourFacts(step: TourStep): TourFacts {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const search = useLocation({ select: (location) => textOf(location.search, 'q') });
  const tab = useLocation({ select: (location) => textOf(location.search, 'tab') });
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  const mailbox = useQuery({
    ...api.practice.mailbox.queryOptions({ input: {} }),
    enabled: step === 'mail',
    refetchInterval: LOOK_EVERY_MS,
  });
  const postings = useQuery({
    ...api.ledger.postings.queryOptions({ input: { offset: 0, limit: POSTINGS } }),
    enabled: step === 'undo',
  });
  const runOf = (file: string) => status.data?.lastRuns.find((run) => run.file === file)?.id ?? null;
  return {
    path,
    search: search ?? '',
    tab,
    askedWhy: useAskedWhy(step),
    restockRun: runOf(SECOND_EXPORT),
    heldRun: runOf(PRACTICE_PRICES),
    mails: mailbox.data?.length ?? 0,
    undone: postings.data?.items.some(({ undoes }) => undoes !== null) ?? false,
  };
}

/** Only what was asked during the step counts. */
function useAskedWhy(step: TourStep): boolean {
  const [asked, setAsked] = useState<TourStep | null>(null);
  useEffect(() => onAskedWhy(() => setAsked(step)), [step]);
  return asked === step;
}

function textOf(search: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = search[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

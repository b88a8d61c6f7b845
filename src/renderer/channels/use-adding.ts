import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChannelView } from '../../contract';
import { useMay } from '../client/may';
import type { Adding } from './add-channel';

const route = getRouteApi('/channels');

/** Which channel is being added, by the address, and whether its person has just signed in to it. */
export function useAdding(channels: readonly ChannelView[]) {
  const { add, resume } = route.useSearch();
  const navigate = useNavigate();
  const mayAdd = useMay('channels.add');
  const [signedIn, setSignedIn] = useState<string | null>(null);
  const channel = channels.find(({ name }) => name === resume) ?? null;
  const begin = (): Adding | null => {
    if (!mayAdd || (add === undefined && channel === null)) return null;
    if (channel === null) return { from: 'kind', channel: null };
    return { from: signedIn === channel.name ? 'rules' : 'key', channel };
  };
  const go = (search: { add?: 'new'; resume?: string }, replace: boolean) =>
    void navigate({ to: '/channels', search, replace });
  return {
    adding: begin(),
    open: () => go({ add: 'new' }, false),
    close: () => go({}, true),
    /** After signing in, the steps go on where they stopped. */
    goOn: (name: string) => {
      setSignedIn(name);
      go({ resume: name }, true);
    },
  };
}

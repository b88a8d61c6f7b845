import { Button } from '@mantine/core';
import { IconKey, IconListCheck, IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { ChannelState } from '../parts/names/channel-state';
import { ChannelActions } from './channel-actions';
import type { useChannelWork } from './use-channel-work';
import { Allowed } from '../parts/page/allowed';

interface PageActionsProps {
  readonly channel: ChannelView;
  readonly work: ReturnType<typeof useChannelWork>;
  /** Null where keys are typed, not granted. */
  readonly onSignIn: (() => void) | null;
}

/** The state of the channel, and what is done with it most often; everything else is in the menu. */
export function PageActions({ channel, work, onSignIn }: PageActionsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const paused = channel.state === 'paused';
  return (
    <>
      <ChannelState channel={channel} />
      {onSignIn !== null && (
        <Allowed to="channels.signIn">
          <Button variant="default" leftSection={<IconKey size={16} />} onClick={onSignIn}>
            {t('signIn.action')}
          </Button>
        </Allowed>
      )}
      <Allowed to="sync.run">
        <Button
          variant="default"
          leftSection={<IconListCheck size={16} />}
          disabled={work.busy || paused}
          onClick={work.audit}
        >
          {t('channels.audit')}
        </Button>
      </Allowed>
      {paused ? (
        <Allowed to="channels.resume">
          <Button disabled={work.busy} onClick={work.resume}>
            {t('channels.resume')}
          </Button>
        </Allowed>
      ) : (
        <Allowed to="sync.run">
          <Button leftSection={<IconRefresh size={16} />} loading={work.syncing} onClick={work.sync}>
            {t('channels.syncNow')}
          </Button>
        </Allowed>
      )}
      <ChannelActions channel={channel} onRemoved={() => void navigate({ to: '/channels' })} />
    </>
  );
}

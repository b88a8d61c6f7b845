import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDots,
  IconListCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnected,
  IconRefresh,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ChannelView } from '../../contract';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { Question } from '../parts/notices/question';
import { useOperation } from '../parts/use-operation';
import { useChannelWork } from './use-channel-work';
import { Allowed } from '../parts/page/allowed';

interface ChannelActionsProps {
  readonly channel: ChannelView;
  readonly onRemoved?: () => void;
}

/** What can be done with one channel. */
export function ChannelActions({ channel, onRemoved }: ChannelActionsProps) {
  const { t } = useWords();
  const { name } = channel;
  const [removing, { open, close }] = useDisclosure(false);
  const may = useMay('channels.pause');
  const work = useChannelWork(name);
  const remove = useOperation(api.channels.remove.mutationOptions(), {
    done: () => t('channels.removed', { channel: name }),
    onDone: () => {
      close();
      onRemoved?.();
    },
  });
  return (
    <>
      {may && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              loading={work.busy}
              aria-label={t('channels.actionsOf', { channel: name })}
            >
              <IconDots size={18} color="var(--os-dim)" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={work.sync}>
              {t('channels.syncOne')}
            </Menu.Item>
            <Menu.Item leftSection={<IconListCheck size={16} />} onClick={work.audit}>
              {t('channels.audit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlugConnected size={16} />} onClick={work.test}>
              {t('channels.test')}
            </Menu.Item>
            {channel.state === 'active' ? (
              <Menu.Item leftSection={<IconPlayerPause size={16} />} onClick={work.pause}>
                {t('channels.pause')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={work.resume}>
                {t('channels.resume')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconSettings size={16} />}
              renderRoot={(props) => (
                <Link {...props} to="/channels/$name" params={{ name }} search={{ tab: 'settings' }} />
              )}
            >
              {t('channels.change')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={16} />} color="var(--os-bad)" onClick={open}>
              {t('channels.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Question
        opened={removing}
        onClose={close}
        title={t('channels.removeTitle', { channel: name })}
        text={t('channels.removeText')}
      >
        <Allowed to="channels.remove">
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ name })}>
            {t('channels.remove')}
          </Button>
        </Allowed>
      </Question>
    </>
  );
}

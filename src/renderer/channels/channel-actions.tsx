import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDots,
  IconListCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnected,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import type { ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';

/** What can be done with one channel. */
export function ChannelActions({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  const { name } = channel;
  const [removing, { open, close }] = useDisclosure(false);
  const test = useOperation(api.channels.test.mutationOptions(), {
    done: ({ shop }) => t('channels.tested', { shop, channel: name }),
  });
  const pause = useOperation(api.channels.pause.mutationOptions(), {
    done: () => t('channels.pausedNow', { channel: name }),
  });
  const resume = useOperation(api.channels.resume.mutationOptions(), {
    done: () => t('channels.resumed', { channel: name }),
  });
  const sync = useOperation(api.sync.run.mutationOptions(), {
    done: (report) => t('channels.synced', { count: report.channels[0]?.confirmed ?? 0 }),
  });
  const busy = test.isPending || pause.isPending || resume.isPending || sync.isPending;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={busy}
            aria-label={t('channels.actionsOf', { channel: name })}
          >
            <IconDots size={18} color="var(--os-dim)" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => sync.mutate({ channel: name })}>
            {t('channels.syncOne')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconListCheck size={16} />}
            onClick={() => sync.mutate({ channel: name, full: true })}
          >
            {t('channels.audit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlugConnected size={16} />} onClick={() => test.mutate({ name })}>
            {t('channels.test')}
          </Menu.Item>
          {channel.state === 'active' ? (
            <Menu.Item leftSection={<IconPlayerPause size={16} />} onClick={() => pause.mutate({ name })}>
              {t('channels.pause')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={() => resume.mutate({ name })}>
              {t('channels.resume')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} color="var(--os-bad)" onClick={open}>
            {t('channels.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveChannel name={name} opened={removing} onClose={close} />
    </>
  );
}

function RemoveChannel({ name, opened, onClose }: { name: string; opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  const remove = useOperation(api.channels.remove.mutationOptions(), {
    done: () => t('channels.removed', { channel: name }),
    onDone: onClose,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('channels.removeTitle', { channel: name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('channels.removeText')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ name })}>
            {t('channels.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

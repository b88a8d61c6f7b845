import { Table, Text } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { EmptyState } from '../parts/empty-state';
import { Ago } from '../parts/moment';
import { Section } from '../parts/section';
import { ChannelState } from '../parts/channel-state';

export function ChannelHealth({ channels }: { channels: readonly ChannelView[] }) {
  const { t, count } = useWords();
  return (
    <Section
      title={t('nav.channels')}
      flush
      actions={
        <Link className="link" to="/channels">
          {t('common.showAll')}
        </Link>
      }
    >
      {channels.length === 0 ? (
        <EmptyState icon={IconBuildingStore} title={t('channels.emptyTitle')} text={t('channels.emptyText')} />
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('channels.channel')}</Table.Th>
              <Table.Th>{t('common.state')}</Table.Th>
              <Table.Th ta="right">{t('channels.backlog')}</Table.Th>
              <Table.Th ta="right">{t('channels.lastSuccess')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {channels.map((channel) => (
              <Table.Tr key={channel.name}>
                <Table.Td>
                  <Link to="/channels/$name" params={{ name: channel.name }} className="link">
                    {channel.name}
                  </Link>
                </Table.Td>
                <Table.Td>
                  <ChannelState channel={channel} />
                </Table.Td>
                <Table.Td ta="right" className="num">
                  {count(channel.backlog)}
                  {channel.oldestWaitingSince !== null && channel.backlog > 0 && (
                    <Text size="xs" c="dimmed">
                      <Ago at={channel.oldestWaitingSince} />
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <Ago at={channel.lastSuccessAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

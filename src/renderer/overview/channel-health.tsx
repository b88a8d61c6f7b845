import { Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ChannelView, SyncFigureReport } from '../../contract';
import { TinyChart } from '../charts/sparkline';
import { backlogOf } from '../parts/backlog';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { EmptyState } from '../parts/page/empty-state';
import { Ago, Lasting } from '../parts/moment';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import { ChannelState, standingOf } from '../parts/names/channel-state';
import { timeLeft } from '../parts/time-left';
import styles from './overview.module.css';

interface ChannelHealthProps {
  readonly channels: readonly ChannelView[];
  /** Null while it is on its way. */
  readonly lag: SyncFigureReport['channels'] | null;
}

/** More than these would push what happened out of sight. */
const MOST = 8;
/** With less the numbers are read without them; what is not shown is not drawn either. */
const ROOM_FOR_CHARTS = '(min-width: 75em)';
const GRAVITY = ['problem', 'attention', 'rests', 'behind', 'never', 'paused', 'inStep'] as const;

/** How each channel stands: how far behind, since when, when it will have caught up, and how fast it was lately. */
export function ChannelHealth({ channels, lag }: ChannelHealthProps) {
  const { t, count } = useWords();
  const isWide = useMediaQuery(ROOM_FOR_CHARTS) ?? false;
  return (
    <Section
      title={t('nav.channels')}
      flush
      actions={
        <Link className="link" to="/channels">
          {t('common.showAll')}
          {channels.length > MOST && ` (${count(channels.length)})`}
        </Link>
      }
    >
      {channels.length === 0 ? (
        <EmptyState
          icon={IconBuildingStore}
          title={t('channels.emptyTitle')}
          text={t('channels.emptyText')}
          advises="channels.add"
        />
      ) : (
        <StackedTable minWidth={640} horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('channels.channel')}</Table.Th>
              <Table.Th>{t('common.state')}</Table.Th>
              <Table.Th ta="right">{t('channels.backlog')}</Table.Th>
              <Table.Th ta="right" title={t('overview.lagText')}>
                {t('overview.lag')}
              </Table.Th>
              <Table.Th ta="right">{t('channel.eta')}</Table.Th>
              {isWide && <Table.Th>{t('overview.lag24')}</Table.Th>}
              <Table.Th ta="right">{t('channels.lastSuccess')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {worstFirst(channels).map((channel) => (
              <ChannelRow
                key={channel.name}
                channel={channel}
                hasChart={isWide}
                lag={lag?.find((one) => one.channel === channel.name) ?? null}
              />
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
    </Section>
  );
}

/** All of a few; of many, those that most need somebody. */
function worstFirst(channels: readonly ChannelView[]): readonly ChannelView[] {
  if (channels.length <= MOST) return channels;
  const gravity = (channel: ChannelView) => GRAVITY.indexOf(standingOf(channel));
  return [...channels].sort((one, other) => gravity(one) - gravity(other)).slice(0, MOST);
}

interface ChannelRowProps {
  readonly channel: ChannelView;
  readonly lag: SyncFigureReport['channels'][number] | null;
  readonly hasChart: boolean;
}

function ChannelRow({ channel, lag, hasChart }: ChannelRowProps) {
  const words = useWords();
  const { t, count } = words;
  const { backlog, etaSeconds, oldestWaitingSince } = channel;
  const { byItself } = backlogOf(channel);
  const p95 = lag?.p95Seconds ?? null;
  return (
    <Table.Tr>
      <Table.Td className={styles.channel}>
        <Link to="/channels/$name" params={{ name: channel.name }} className="link">
          {channel.name}
        </Link>
      </Table.Td>
      <Table.Td>
        <ChannelState channel={channel} />
      </Table.Td>
      <Table.Td ta="right" className="num" data-label={t('channels.backlog')}>
        {count(backlog)}
      </Table.Td>
      <Table.Td ta="right" data-label={t('overview.lag')}>
        <Lasting since={backlog > 0 ? oldestWaitingSince : null} />
      </Table.Td>
      <Table.Td ta="right" className="num" data-label={t('channel.eta')}>
        {byItself === 0 || etaSeconds === null ? NOTHING : timeLeft(etaSeconds, words)}
      </Table.Td>
      {hasChart && (
        <Table.Td>
          <TinyChart
            values={lag?.hours.map(({ p95Seconds }) => p95Seconds) ?? []}
            label={
              p95 === null
                ? t('overview.lagNone', { channel: channel.name })
                : t('overview.lagOf', { channel: channel.name, time: timeLeft(p95, words) })
            }
          />
        </Table.Td>
      )}
      <Table.Td ta="right" data-label={t('channels.lastSuccess')}>
        <Ago at={channel.lastSuccessAt} />
      </Table.Td>
    </Table.Tr>
  );
}

import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ChannelView, ProblemView } from '../../contract';
import { Advice } from '../advice/advice';
import { StoodAtChannel } from '../advice/stood-at-channel';
import { useWords } from '../language';
import { ChannelState, troubleTone } from '../parts/names/channel-state';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import { Unfinished } from './adding/unfinished';
import { ChannelActions } from './channel-actions';
import type { ChannelSearch } from '../app/channel-search';
import { Fact } from './fact';
import { ListingCounts } from './listing-counts';
import { NextTry } from './next-try';
import { RuleFacts } from './rule-facts';
import { TwinNotice } from './twin-notice';
import styles from './channels.module.css';

export function ChannelCard({ channel }: { channel: ChannelView }) {
  const { t, code, count, describe } = useWords();
  return (
    <StoodAtChannel value={channel.name}>
      <Section
        title={
          <Link to="/channels/$name" params={{ name: channel.name }} className="link">
            {channel.name}
          </Link>
        }
        description={
          channel.practice ? `${code('kind', channel.kind)} · ${t('channels.practice')}` : code('kind', channel.kind)
        }
        actions={
          <>
            <ChannelState channel={channel} />
            <ChannelActions channel={channel} />
          </>
        }
      >
        <Stack gap="sm">
          {channel.problem !== null && (
            <Notice tone={troubleTone(channel)} title={describe(channel.problem).what}>
              <NextStep problem={channel.problem} />
              <NextTry channel={channel} />
            </Notice>
          )}
          <Unfinished channel={channel} />
          <TwinNotice name={channel.name} />
          <ToDecide channel={channel} />
          <ListingCounts channel={channel} />
          <dl className={styles.facts}>
            <Fact label={t('channels.backlog')}>
              {count(channel.backlog)}
              {channel.oldestWaitingSince !== null && channel.backlog > 0 && (
                <span className="dim">
                  {' '}
                  (<Ago at={channel.oldestWaitingSince} />)
                </span>
              )}
            </Fact>
            <Fact label={t('channels.lastSuccess')}>
              <Ago at={channel.lastSuccessAt} />
            </Fact>
            <Fact label={t('channels.lastAttempt')}>
              <Ago at={channel.lastAttemptAt} />
            </Fact>
            <RuleFacts channel={channel} />
          </dl>
        </Stack>
      </Section>
    </StoodAtChannel>
  );
}

/** What waits for a person, with the way to where it is decided. */
function ToDecide({ channel: { name, held, asks } }: { channel: ChannelView }) {
  const { t, describe } = useWords();
  const count = held.zeroes + held.moves;
  const concerns: { tab: ChannelSearch; problem: ProblemView }[] = [
    ...(count > 0 ? [{ tab: {}, problem: { code: 'push_held', facts: { channel: name, count, ...held } } }] : []),
    ...(asks > 0
      ? [{ tab: { tab: 'prices' as const }, problem: { code: 'drift_asks', facts: { channel: name, count: asks } } }]
      : []),
  ];
  return concerns.map(({ tab, problem }) => (
    <Notice key={problem.code} tone="warn" title={describe(problem).what}>
      <Link to="/channels/$name" params={{ name }} search={tab} className="link">
        {t('channel.decide')}
      </Link>
    </Notice>
  ));
}

function NextStep({ problem }: { problem: ProblemView }) {
  const { next } = useWords().describe(problem);
  return next === null ? null : (
    <Text size="sm">
      <Advice text={next} problem={problem} />
    </Text>
  );
}

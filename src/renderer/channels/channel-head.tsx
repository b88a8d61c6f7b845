import { Button, Text } from '@mantine/core';
import type { ChannelView } from '../../contract';
import { Advice } from '../advice/advice';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Figure, Figures } from '../parts/figures';
import { Allowed } from '../parts/page/allowed';
import { troubleTone } from '../parts/names/channel-state';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { timeLeft } from '../parts/time-left';
import { backlogOf } from '../parts/backlog';
import { NextTry } from './next-try';

/** How far the channel is behind, when it will have caught up, and when that was last known for sure. */
export function ChannelHead({ channel }: { channel: ChannelView }) {
  const words = useWords();
  const { t, count } = words;
  const { backlog, etaSeconds } = channel;
  const { byItself } = backlogOf(channel);
  return (
    <Figures>
      <Figure label={t('channels.backlog')} value={count(backlog)} note={<Waiting channel={channel} />} />
      <Figure
        label={t('channel.eta')}
        value={byItself === 0 || etaSeconds === null ? NOTHING : timeLeft(etaSeconds, words)}
        note={byItself === 0 ? undefined : t(etaSeconds === null ? 'channel.etaUnknown' : 'channel.etaText')}
      />
      <Figure
        label={t('channels.lastSuccess')}
        value={<Ago at={channel.lastSuccessAt} />}
        note={
          <>
            {t('channel.attempt')} <Ago at={channel.lastAttemptAt} />
          </>
        }
      />
      <Figure label={t('channel.lastAudit')} value={<Ago at={channel.lastAuditAt} />} note={t('channel.auditText')} />
    </Figures>
  );
}

/** What a person has to decide comes before how long something waits. */
function Waiting({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  const { toDecide } = backlogOf(channel);
  if (toDecide > 0) return <>{t('channel.toDecide', { count: toDecide })}</>;
  if (channel.backlog === 0 || channel.oldestWaitingSince === null) return <>{t('channel.nothingWaits')}</>;
  return (
    <>
      {t('channel.oldest')} <Ago at={channel.oldestWaitingSince} />
    </>
  );
}

interface TroubleProps {
  readonly channel: ChannelView;
  readonly onSignIn: (() => void) | null;
}

/** Why the channel cannot be used, what was kept safe and what to do now; nothing where it can. */
export function ChannelTrouble({ channel, onSignIn }: TroubleProps) {
  const { t, describe } = useWords();
  if (channel.problem === null) return null;
  const { what, kept, next } = describe(channel.problem);
  return (
    <Notice tone={troubleTone(channel)} title={what}>
      {kept !== null && <Text size="sm">{kept}</Text>}
      {next !== null && (
        <Text size="sm">
          <Advice text={next} problem={channel.problem} />
        </Text>
      )}
      <NextTry channel={channel} />
      {onSignIn !== null && (
        <Allowed to="channels.signIn">
          <Button mt="xs" size="xs" onClick={onSignIn}>
            {t('signIn.action')}
          </Button>
        </Allowed>
      )}
    </Notice>
  );
}

import { Button, Text } from '@mantine/core';
import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Figure, Figures } from '../parts/figures';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notice';
import { timeLeft } from '../parts/time-left';

/** How far the channel is behind, when it will have caught up, and when that was last known for sure. */
export function ChannelHead({ channel }: { channel: ChannelView }) {
  const words = useWords();
  const { t, count } = words;
  const { backlog, oldestWaitingSince, etaSeconds } = channel;
  return (
    <Figures>
      <Figure
        label={t('channels.backlog')}
        value={count(backlog)}
        note={
          backlog > 0 && oldestWaitingSince !== null ? (
            <>
              {t('channel.oldest')} <Ago at={oldestWaitingSince} />
            </>
          ) : (
            t('channel.nothingWaits')
          )
        }
      />
      <Figure
        label={t('channel.eta')}
        value={backlog === 0 ? NOTHING : etaSeconds === null ? t('channel.etaUnknown') : timeLeft(etaSeconds, words)}
        note={backlog > 0 && etaSeconds !== null ? t('channel.etaText') : undefined}
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
    <Notice tone="bad" title={what}>
      {kept !== null && <Text size="sm">{kept}</Text>}
      {next !== null && <Text size="sm">{next}</Text>}
      {channel.retryAt !== null && (
        <Text size="sm" c="dimmed">
          {t('channels.retry')} <Ago at={channel.retryAt} />
        </Text>
      )}
      {onSignIn !== null && (
        <Button mt="xs" size="xs" onClick={onSignIn}>
          {t('signIn.action')}
        </Button>
      )}
    </Notice>
  );
}

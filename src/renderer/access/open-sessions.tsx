import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OpenSessionView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Ago } from '../parts/moment';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import styles from './people.module.css';

/** Where people are signed in now, and the way to sign a device out: one that is lost, or left behind. */
export function OpenSessions() {
  const { t } = useWords();
  const sessions = useQuery(api.people.sessions.queryOptions({ input: {} }));
  if (!sessions.data?.length) return null;
  return (
    <Section title={t('people.sessions')} description={t('people.sessionsText')} flush>
      <ul className={styles.list}>
        {sessions.data.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
    </Section>
  );
}

function Session({ session: { id, name, device, address, seenAt, own } }: { session: OpenSessionView }) {
  const { t } = useWords();
  const end = useOperation(api.people.endSession.mutationOptions(), { done: () => t('people.ended', { name }) });
  return (
    <li className={styles.line}>
      <div className={styles.grow}>
        <Text fw={600} size="sm" truncate>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {device} · <span className="num">{address}</span> · <Ago at={seenAt} />
        </Text>
      </div>
      {own && <Badge tone="info">{t('people.thisDevice')}</Badge>}
      <Button
        variant="default"
        loading={end.isPending}
        aria-label={t('people.endOf', { name, device })}
        onClick={() => end.mutate({ id })}
      >
        {t('people.end')}
      </Button>
    </li>
  );
}

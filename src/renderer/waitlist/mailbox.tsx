import { Text } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import styles from './waitlist.module.css';

/** The mailbox of the sample shop: mails end here and nowhere else. */
export function Mailbox() {
  const { t } = useWords();
  const mailbox = useQuery({ ...api.practice.mailbox.queryOptions({ input: {} }), refetchInterval: 5_000 });
  if (mailbox.isPending) return <Loading words={t('waitlist.loadingMailbox')} />;
  if (mailbox.isError) return <FaultNotice error={mailbox.error} onRetry={() => void mailbox.refetch()} />;
  if (mailbox.data.length === 0) {
    return <EmptyState icon={IconMailbox} title={t('waitlist.noMailTitle')} text={t('waitlist.noMailText')} />;
  }
  return (
    <div className={styles.mails}>
      {mailbox.data.map((mail) => (
        <article key={mail.id} className={styles.mail} aria-label={mail.subject}>
          <Text fw={600}>{mail.subject}</Text>
          <Text size="sm" c="dimmed">
            {t('waitlist.mailTo', { to: mail.to })} · {t('waitlist.mailFrom', { from: mail.from })} ·{' '}
            <Moment at={mail.receivedAt} />
          </Text>
          <pre className={styles.text}>{mail.text}</pre>
        </article>
      ))}
    </div>
  );
}

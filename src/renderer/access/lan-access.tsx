import { Stack, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LanView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { LanSettings } from './lan-settings';
import styles from './people.module.css';

/** Whether the console can be reached from the local network, what that means, and where a tablet finds it. */
export function LanAccess() {
  const { t } = useWords();
  const lan = useQuery(api.people.lan.queryOptions({ input: {} }));
  return (
    <Section title={t('lan.title')} description={t('lan.text')}>
      {lan.isPending && <Loading words={t('lan.loading')} lines={2} />}
      {lan.isError && <FaultNotice error={lan.error} onRetry={() => void lan.refetch()} />}
      {lan.data !== undefined && <Standing lan={lan.data} />}
    </Section>
  );
}

function Standing({ lan }: { lan: LanView }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const set = useOperation(api.people.setLan.mutationOptions(), {
    onDone: (saved) => queries.setQueryData(api.people.lan.queryKey({ input: {} }), saved),
  });
  const { door, wanted, hasOwner } = lan;
  const open = door !== null && door.addresses.length > 0;
  return (
    <Stack gap="md" mt="xs">
      <Switch
        label={t('lan.wanted')}
        description={t(wanted ? 'lan.openText' : hasOwner ? 'lan.wantedText' : 'lan.needsOwner')}
        checked={set.isPending ? (set.variables.wanted ?? wanted) : wanted}
        disabled={set.isPending || (!hasOwner && !wanted)}
        onChange={(event) => set.mutate({ wanted: event.currentTarget.checked })}
      />
      {(wanted || open) && lan.tls === null && !door?.secure && (
        <Notice tone="warn" title={t('lan.plainTitle')}>
          <Text size="sm">{t('lan.plainText')}</Text>
        </Notice>
      )}
      {door?.problem && (
        <Notice tone="bad" title={t('lan.shut')}>
          <ProblemWords problem={door.problem} />
        </Notice>
      )}
      {open && (
        <div className={styles.addresses}>
          {door.addresses.map(({ url, qr }) => (
            <div key={url} className={styles.address}>
              <img
                className={styles.qr}
                src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
                alt={t('lan.qr', { url })}
              />
              <div>
                <Text size="sm" c="dimmed">
                  {t('lan.openAt')}
                </Text>
                <Text fw={600} className="code">
                  {url}
                </Text>
              </div>
            </div>
          ))}
        </div>
      )}
      <LanSettings lan={lan} />
    </Stack>
  );
}

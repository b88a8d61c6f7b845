import { Button, Group, Modal } from '@mantine/core';
import { IconKey, IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Section } from '../parts/page/section';
import { useWho } from '../client/may';
import { ChangePassphrase } from './change-passphrase';
import { LanAccess } from './lan-access';
import styles from './people.module.css';
import { PersonForm } from './person-form';
import { PersonLine } from './person-line';
import { OpenSessions } from './open-sessions';

/** Who may use the console from other devices, where they are signed in, and whether the network is open to them. */
export function AccessSection() {
  const { t } = useWords();
  const people = useQuery(api.people.list.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<PersonView | 'new' | null>(null);
  const [changing, setChanging] = useState(false);
  const who = useWho();
  const close = () => setEdited(null);
  return (
    <>
      <Section
        title={t('people.title')}
        description={t('people.text')}
        flush
        actions={
          <Group gap="xs">
            {people.data !== undefined && people.data.length > 0 && (
              <Button variant="default" leftSection={<IconKey size={16} />} onClick={() => setChanging(true)}>
                {t('people.changePassphrase')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('people.add')}
            </Button>
          </Group>
        }
      >
        {people.isPending && <Loading words={t('people.loading')} lines={3} />}
        {people.isError && <FaultNotice error={people.error} onRetry={() => void people.refetch()} />}
        {people.data?.length === 0 && (
          <EmptyState icon={IconUsers} title={t('people.emptyTitle')} text={t('people.emptyText')} />
        )}
        <ul className={styles.list}>
          {people.data?.map((person) => (
            <PersonLine key={person.id} person={person} onEdit={() => setEdited(person)} />
          ))}
        </ul>
        <Modal
          opened={edited !== null}
          onClose={close}
          title={edited === null || edited === 'new' ? t('people.add') : edited.name}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          {edited !== null && <PersonForm person={edited === 'new' ? null : edited} onDone={close} />}
        </Modal>
      </Section>
      {who !== undefined && <ChangePassphrase opened={changing} onClose={() => setChanging(false)} person={who} />}
      <LanAccess />
      <OpenSessions />
    </>
  );
}

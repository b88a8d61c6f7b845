import { Button, Text } from '@mantine/core';
import type { PersonView } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Ago } from '../parts/moment';
import styles from './people.module.css';

export function PersonLine({ person, onEdit }: { person: PersonView; onEdit: () => void }) {
  const { t } = useWords();
  const { name, role, active, openSessions, seenAt } = person;
  return (
    <li className={styles.line}>
      <div className={styles.grow}>
        <Text fw={600} size="sm" truncate>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {openSessions > 0 ? (
            <>
              {t('people.signedIn', { count: openSessions })} · <Ago at={seenAt} />
            </>
          ) : (
            t('people.notSignedIn')
          )}
        </Text>
      </div>
      {!active && <Badge tone="mute">{t('people.inactive')}</Badge>}
      <Badge tone={role === 'owner' ? 'info' : 'mute'}>{t(`people.roles.${role}`)}</Badge>
      <Button variant="default" aria-label={t('people.editOf', { name })} onClick={onEdit}>
        {t('people.edit')}
      </Button>
    </li>
  );
}

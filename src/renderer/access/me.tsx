import { ActionIcon, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import { useWho } from '../client/may';
import { signOut } from '../client/sign-in';
import { useWords } from '../language';
import { ChangePassphrase } from './change-passphrase';
import styles from './people.module.css';

/** Who is signed in on this device, and the way out; nothing at the PC itself, where nobody signs in. */
export function Me() {
  const { t } = useWords();
  const who = useWho();
  const [changing, { open, close }] = useDisclosure(false);
  if (!who || who.name === null) return null;
  return (
    <div className={styles.me}>
      <IconUser size={18} color="var(--os-dim)" className={styles.meIcon} aria-hidden />
      <div className={styles.meText}>
        <Text size="sm" fw={600} truncate>
          {who.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`people.roles.${who.role}`)}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('people.changePassphrase')}
        title={t('people.changePassphrase')}
        onClick={open}
      >
        <IconKey size={18} color="var(--os-dim)" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('people.signOutOf', { name: who.name })}
        title={t('people.signOut')}
        onClick={() => void signOut()}
      >
        <IconLogout size={18} color="var(--os-dim)" />
      </ActionIcon>
      <ChangePassphrase opened={changing} onClose={close} person={who} />
    </div>
  );
}

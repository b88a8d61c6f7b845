import { Button, Group, Modal, Text } from '@mantine/core';
import type { WhoView } from '../../contract';
import { goOn, signOut } from '../client/sign-in';
import { useWords } from '../language';
import { SignInForm } from './sign-in-form';

/** Over the screen, which stays as it is: the same person goes on where they were; another one begins anew. */
export function SignInAgain({ who }: { who: WhoView }) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('people.againTitle')}
      zIndex={1000}
      overlayProps={{ backgroundOpacity: 0.6, blur: 6 }}
    >
      <Text size="sm" mb="md">
        {t('people.againText')}
      </Text>
      <SignInForm
        {...(who.name === null ? {} : { name: who.name })}
        onSignedIn={({ name, role }) => {
          // What another person may do, and what waits to be sent in the first one's name, must not mix.
          if (name === who.name && role === who.role) goOn();
          else window.location.reload();
        }}
      />
      <Group justify="center" mt="sm">
        <Button variant="subtle" size="sm" onClick={() => void signOut()}>
          {t('people.somebodyElse')}
        </Button>
      </Group>
    </Modal>
  );
}

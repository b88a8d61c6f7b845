import { Box, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Notice } from '../parts/notices/notice';
import { ProblemNotice } from '../parts/notices/problem-notice';

/** Sends the mail customers get to an address of one's own; says what the mail server answered, in its words. */
export function TestMail() {
  const { t, language } = useWords();
  const [email, setEmail] = useState('');
  const test = useMutation(api.alerts.test.mutationOptions());
  return (
    <Stack gap="xs" mt="md">
      <TextInput
        type="email"
        label={t('mailTest.label')}
        description={t('mailTest.text')}
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        inputContainer={(field) => (
          <Group gap="sm">
            <Box flex="0 1 280px">{field}</Box>
            <Button
              variant="default"
              type="button"
              loading={test.isPending}
              disabled={email.trim() === ''}
              onClick={() => test.mutate({ email: email.trim(), language })}
            >
              {t('mailTest.action')}
            </Button>
          </Group>
        )}
      />
      {test.isError && <FaultNotice error={test.error} />}
      {test.data?.ok === true && (
        <Notice tone="ok" title={t('mailTest.sent', { to: test.data.value.to })}>
          {t('mailTest.reply', { reply: test.data.value.reply })}
        </Notice>
      )}
      {test.data?.ok === false && <ProblemNotice problem={test.data.problem} />}
    </Stack>
  );
}

import { Button, CopyButton, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { SignInView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { ProblemWords } from '../parts/notices/problem-words';
import { useSay } from '../parts/use-say';
import styles from './channels.module.css';
import { askAfter, isOver } from './sign-in-step';

interface SignInProps {
  readonly channel: string;
  readonly onClose: () => void;
  /** The channel has granted its keys. */
  readonly onSignedIn: () => void;
}

/** Signing in where keys are granted instead of typed; null closes it. */
export function SignInDialog({ channel, ...rest }: Omit<SignInProps, 'channel'> & { readonly channel: string | null }) {
  const { t } = useWords();
  return (
    <Modal
      opened={channel !== null}
      onClose={rest.onClose}
      title={t('signIn.title', { channel: channel ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {channel !== null && <Attempts key={channel} channel={channel} {...rest} />}
    </Modal>
  );
}

function Attempts({ channel, onClose, onSignedIn }: SignInProps) {
  const { t } = useWords();
  const begin = useMutation(api.channels.signIn.mutationOptions());
  const { mutate } = begin;
  useEffect(() => mutate({ name: channel }), [mutate, channel]);
  const again = () => mutate({ name: channel });
  if (begin.isError) return <FaultNotice error={begin.error} onRetry={again} />;
  if (begin.data === undefined || begin.isPending) return <Loading words={t('signIn.beginning')} lines={3} />;
  if (!begin.data.ok) {
    return (
      <Stack>
        <Notice tone="bad" title={t('signIn.notBegun')}>
          <ProblemWords problem={begin.data.problem} />
        </Notice>
        <Buttons onClose={onClose}>
          <Button onClick={again}>{t('signIn.again')}</Button>
        </Buttons>
      </Stack>
    );
  }
  const step = begin.data.value;
  return (
    <Attempt
      key={step.attempt}
      channel={channel}
      step={step}
      onAgain={again}
      onClose={onClose}
      onSignedIn={onSignedIn}
    />
  );
}

interface AttemptProps extends SignInProps {
  readonly step: SignInView;
  readonly onAgain: () => void;
}

function Attempt({ channel, step, onAgain, onClose, onSignedIn }: AttemptProps) {
  const { t } = useWords();
  const say = useSay();
  const finish = useMutation({
    ...api.channels.finishSignIn.mutationOptions(),
    onSuccess: (end) => {
      if (!end.ok || end.value.status !== 'signed_in') return;
      say.done(() => t('signIn.done', { channel }));
      onSignedIn();
    },
  });
  const { mutate, isPending, submittedAt, data } = finish;
  const wait = isPending ? null : askAfter(step, data ?? null);
  useEffect(() => {
    if (wait === null) return;
    const timer = window.setTimeout(() => mutate({ name: channel, attempt: step.attempt }), wait);
    return () => window.clearTimeout(timer);
    // `submittedAt` begins the next wait although it is as long as the one before.
  }, [wait, submittedAt, mutate, channel, step.attempt]);
  const problem = data?.ok === false ? data.problem : null;
  const over = problem !== null && isOver(step, problem);
  return (
    <Stack>
      {problem !== null && (
        <Notice tone="bad" title={t('signIn.failed')}>
          <ProblemWords problem={problem} />
        </Notice>
      )}
      {!over && <WhereToGo step={step} />}
      {!over && step.kind === 'device' && (
        <Group gap="xs" role="status" wrap="nowrap">
          <Loader size={16} />
          <Text size="sm">{t('signIn.waiting')}</Text>
        </Group>
      )}
      {!over && step.kind === 'code' ? (
        <Answer
          busy={isPending}
          onClose={onClose}
          onAnswer={(answer) => mutate({ name: channel, attempt: step.attempt, answer })}
        />
      ) : (
        <Buttons onClose={onClose}>{over && <Button onClick={onAgain}>{t('signIn.again')}</Button>}</Buttons>
      )}
    </Stack>
  );
}

/** The address to open, and what is typed there. */
function WhereToGo({ step }: { step: SignInView }) {
  const { t } = useWords();
  return (
    <>
      <Text size="sm">{t(step.kind === 'device' ? 'signIn.deviceText' : 'signIn.codeText')}</Text>
      {step.userCode !== null && (
        <Group gap="sm" wrap="nowrap" className={styles.userCode}>
          <div>
            <Text size="xs" c="dimmed">
              {t('signIn.userCode')}
            </Text>
            <Text className="code" fz={26} fw={600} lts={2} data-testid="user-code">
              {step.userCode}
            </Text>
          </div>
          <CopyButton value={step.userCode}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="xs"
                leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                onClick={copy}
              >
                {t(copied ? 'signIn.copied' : 'signIn.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      <div>
        <Button
          component="a"
          href={step.url}
          autoFocus
          target="_blank"
          rel="noreferrer"
          rightSection={<IconExternalLink size={16} />}
        >
          {t('signIn.open')}
        </Button>
        <Text size="xs" c="dimmed" mt={6} className={styles.address}>
          {step.url}
        </Text>
        <Text size="xs" c="dimmed">
          {t('signIn.until')} <Moment at={step.expiresAt} />
        </Text>
      </div>
    </>
  );
}

interface AnswerProps {
  readonly busy: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onClose: () => void;
}

function Answer({ busy, onAnswer, onClose }: AnswerProps) {
  const { t } = useWords();
  const [answer, setAnswer] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer(answer.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('signIn.answer')}
          description={t('signIn.answerText')}
          required
          autoComplete="off"
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <Buttons onClose={onClose}>
          <Button type="submit" loading={busy} disabled={answer.trim() === ''}>
            {t('signIn.finish')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}

function Buttons({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t('common.close')}
      </Button>
      {children}
    </Group>
  );
}

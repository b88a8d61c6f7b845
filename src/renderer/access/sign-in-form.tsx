import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { ProblemView } from '../../contract';
import { signIn } from '../client/sign-in';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Notice } from '../parts/notices/notice';
import { PassphraseField } from '../parts/passphrase-field';

interface SignInFormProps {
  /** Typed by the person, unless it is they who were here. */
  readonly name?: string;
  readonly onSignedIn: (person: { name: string; role: string }) => void;
}

/** A name and a passphrase; large enough for a thumb. Names are typed, never offered. */
export function SignInForm({ name: known = '', onSignedIn }: SignInFormProps) {
  const { t, describe } = useWords();
  const [name, setName] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const enter = useMutation({
    mutationFn: () => signIn(name, passphrase),
    onSuccess: (answer) => {
      if (answer.ok) return onSignedIn(answer.value);
      setProblem(answer.problem);
      setPassphrase('');
      // A finger has pressed the button; the keyboard stays open for the next attempt.
      field.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          size="md"
          label={t('people.name')}
          required
          autoComplete="username"
          autoCapitalize="words"
          spellCheck={false}
          data-autofocus={known === '' || undefined}
          autoFocus={known === ''}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PassphraseField
          ref={field}
          size="md"
          label={t('people.passphrase')}
          required
          autoComplete="current-password"
          data-autofocus={known !== '' || undefined}
          autoFocus={known !== ''}
          value={passphrase}
          onChange={setPassphrase}
        />
        <div role="alert">
          {problem !== null && (
            <Notice tone="bad" title={describe(problem).what}>
              {describe(problem).next}
            </Notice>
          )}
          {enter.isError && <FaultNotice error={enter.error} />}
        </div>
        <Button type="submit" size="md" fullWidth loading={enter.isPending}>
          {t('people.signIn')}
        </Button>
      </Stack>
    </form>
  );
}

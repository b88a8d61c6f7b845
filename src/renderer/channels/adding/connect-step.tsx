import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChannelKindView, ChannelView, ProblemView } from '../../../contract';
import { client } from '../../client/api';
import { useWords } from '../../language';
import { pl } from '../../language/pl';
import { Notice } from '../../parts/notice';
import { ProblemWords } from '../../parts/problem-words';
import { useSay } from '../../parts/use-say';
import { ConnectorField } from '../connector-field';
import { initialValues, splitValues, typedFields } from '../field-values';

interface ConnectStepProps {
  readonly kind: ChannelKindView;
  readonly onBack: () => void;
  readonly onConnected: (channel: ChannelView) => void;
}

type Answer = { readonly channel: ChannelView | null; readonly problem: ProblemView | null; readonly shop: string };

const isKnown = (kind: string): kind is keyof typeof pl.addChannel.where => kind in pl.addChannel.where;

/** Where the key is found, the fields for it, and the channel's own answer. What was wrong is corrected in place. */
export function ConnectStep({ kind, onBack, onConnected }: ConnectStepProps) {
  const { t, describe } = useWords();
  const say = useSay();
  const fields = typedFields(kind.fields);
  const [name, setName] = useState('');
  const [values, setValues] = useState(() => initialValues(fields));
  const [added, setAdded] = useState<ChannelView | null>(null);
  const connect = useMutation({
    mutationFn: async (): Promise<Answer> => {
      const given = splitValues(fields, values);
      const kept = added
        ? await client.channels.update({ name: added.name, ...given })
        : await client.channels.add({ name: name.trim(), kind: kind.kind, ...given, paused: true });
      if (!kept.ok) return { channel: null, problem: kept.problem, shop: '' };
      setAdded(kept.value);
      if (kind.signsIn) return { channel: kept.value, problem: null, shop: '' };
      const tested = await client.channels.test({ name: kept.value.name });
      return tested.ok
        ? { channel: kept.value, problem: null, shop: tested.value.shop }
        : { channel: null, problem: tested.problem, shop: '' };
    },
    onSuccess: ({ channel }) => {
      if (channel !== null && kind.signsIn) onConnected(channel);
    },
    onError: (error) => say.fault(error),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connect.mutate();
  };
  const { channel, problem, shop } = connect.data ?? { channel: null, problem: null, shop: '' };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="md">
        <Notice tone="info" title={t('addChannel.whereTitle')}>
          {t(isKnown(kind.kind) ? `addChannel.where.${kind.kind}` : 'addChannel.whereOther')}
        </Notice>
        <TextInput
          label={t('channels.name')}
          description={t('channels.nameText')}
          required
          maxLength={60}
          disabled={added !== null}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {fields.map((field) => (
          <ConnectorField
            key={field.key}
            field={field}
            value={values[field.key] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
        {problem !== null && (
          <Notice tone="bad" title={describe(problem).what}>
            <ProblemWords problem={problem} />
          </Notice>
        )}
        {channel !== null && !kind.signsIn && (
          <Notice tone="ok" title={t('addChannel.works', { shop })}>
            {t('addChannel.pausedText')}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          {added === null && (
            <Button variant="default" onClick={onBack}>
              {t('addChannel.back')}
            </Button>
          )}
          {channel === null || kind.signsIn ? (
            <Button type="submit" loading={connect.isPending}>
              {t(added === null ? 'addChannel.connect' : 'addChannel.again')}
            </Button>
          ) : (
            <Button onClick={() => onConnected(channel)}>{t('addChannel.next')}</Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

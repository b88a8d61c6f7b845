import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ChannelKindView, ChannelView, ProblemView } from '../../../contract';
import { client } from '../../client/api';
import { useWords } from '../../language';
import { pl } from '../../language/pl';
import { Notice } from '../../parts/notices/notice';
import { useSay } from '../../parts/use-say';
import { ConnectorField } from '../connector-field';
import { initialValues, splitValues, typedFields } from '../field-values';
import { adviceHere } from './advice-here';

interface ConnectStepProps {
  readonly kind: ChannelKindView;
  /** A channel of this kind that was added earlier; its keys are kept until others are typed. */
  readonly begun: ChannelView | null;
  readonly onBack: () => void;
  /** It is in the master, paused, whatever comes next. */
  readonly onAdded: (channel: ChannelView) => void;
  /** `mustSignIn`: it is kept, and does not answer before its person has signed in. */
  readonly onConnected: (channel: ChannelView, mustSignIn: boolean) => void;
}

/** `shop` is who answered; null where nobody did. */
type Answer = {
  readonly channel: ChannelView | null;
  readonly problem: ProblemView | null;
  readonly shop: string | null;
};
const UNANSWERED: Answer = { channel: null, problem: null, shop: null };

const isKnown = (kind: string): kind is keyof typeof pl.addChannel.where => kind in pl.addChannel.where;

/** Where the key is found, the fields for it, and the channel's own answer. What was wrong is corrected in place. */
export function ConnectStep({ kind, begun, onBack, onAdded, onConnected }: ConnectStepProps) {
  const { t, describe, language } = useWords();
  const say = useSay();
  const fields = typedFields(kind.fields);
  const [name, setName] = useState(begun?.name ?? '');
  const [values, setValues] = useState(() => ({ ...initialValues(fields), ...begun?.settings }));
  const [added, setAdded] = useState(begun);
  const connect = useMutation({
    mutationFn: async (): Promise<Answer> => {
      const { settings, secrets } = splitValues(fields, values);
      const retyped = Object.keys(secrets).length > 0 ? { secrets } : {};
      const kept = added
        ? await client.channels.update({ name: added.name, settings, ...retyped })
        : await client.channels.add({ name: name.trim(), kind: kind.kind, settings, secrets, paused: true });
      if (!kept.ok) return { ...UNANSWERED, problem: kept.problem };
      setAdded(kept.value);
      onAdded(kept.value);
      const keptOnly = { ...UNANSWERED, channel: kept.value };
      if (kind.signsIn && begun === null) return keptOnly;
      const tested = await client.channels.test({ name: kept.value.name });
      if (tested.ok) return { ...keptOnly, shop: tested.value.shop };
      return kind.signsIn ? keptOnly : { ...UNANSWERED, problem: tested.problem };
    },
    onSuccess: ({ channel, shop }) => {
      if (channel !== null && shop === null) onConnected(channel, true);
    },
    onError: (error) => say.fault(error),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connect.mutate();
  };
  const { channel, problem, shop } = connect.data ?? UNANSWERED;
  const next = problem === null ? null : describe(problem).next;
  const goOn = useRef<HTMLDivElement>(null);
  // The answer pushes the way on below the end of a small screen.
  useEffect(() => {
    if (connect.data !== undefined) goOn.current?.scrollIntoView({ block: 'nearest' });
  }, [connect.data]);
  const change = (key: string, value: string) => {
    setValues((before) => ({ ...before, [key]: value }));
    // Who answered was asked with what stood here before.
    if (shop !== null) connect.reset();
  };
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
          autoFocus={added === null}
          maxLength={60}
          disabled={added !== null}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {fields.map((field, place) => (
          <ConnectorField
            key={field.key}
            autoFocus={begun !== null && place === 0}
            field={field}
            kept={field.secret && begun !== null}
            value={values[field.key] ?? ''}
            onChange={(value) => change(field.key, value)}
          />
        ))}
        {problem !== null && (
          <Notice tone="bad" title={describe(problem).what}>
            {next !== null &&
              adviceHere(next, {
                problem,
                language,
                above: t('addChannel.above'),
                tryAgain: t('addChannel.tryAgain'),
              })}
          </Notice>
        )}
        {shop !== null && (
          <Notice tone="ok" title={t('addChannel.works', { shop })}>
            {t('addChannel.pausedText')}
          </Notice>
        )}
        <Group ref={goOn} justify="flex-end" gap="xs">
          {added === null && (
            <Button variant="default" onClick={onBack}>
              {t('addChannel.back')}
            </Button>
          )}
          {channel === null || shop === null ? (
            <Button type="submit" loading={connect.isPending}>
              {t(added === null || connect.data === undefined ? 'addChannel.connect' : 'addChannel.again')}
            </Button>
          ) : (
            // A button of its own: the one before it would keep its place and never take the focus.
            <Button key="next" autoFocus onClick={() => onConnected(channel, false)}>
              {t('addChannel.next')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

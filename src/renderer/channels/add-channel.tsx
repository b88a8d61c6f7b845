import { Button, Checkbox, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { ProblemWords } from '../parts/problem-words';
import { useOperation } from '../parts/use-operation';
import { ConnectorField } from './connector-field';
import { initialValues, splitValues, typedFields } from './field-values';
import { Allowed } from '../parts/allowed';

interface FormProps {
  readonly onClose: () => void;
  /** The channel is there; what comes next depends on its kind. */
  readonly onAdded: (channel: ChannelView, kind: ChannelKindView) => void;
}

export function AddChannel({ opened, ...form }: FormProps & { readonly opened: boolean }) {
  const { t } = useWords();
  const kinds = useQuery({ ...api.channels.kinds.queryOptions({ input: {} }), enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t('channels.addTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {kinds.isError && <FaultNotice error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.isPending && <Loading words={t('channels.loadingKinds')} />}
      {kinds.data !== undefined && <AddForm kinds={kinds.data} {...form} />}
    </Modal>
  );
}

/** The form is drawn from what the kind of channel says it needs. */
function AddForm({ kinds, ...form }: FormProps & { readonly kinds: readonly ChannelKindView[] }) {
  const { t, code } = useWords();
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '');
  const kind = kinds.find((one) => one.kind === chosen);
  return (
    <Stack>
      <Select
        label={t('channels.kind')}
        value={chosen}
        onChange={(value) => setChosen(value ?? '')}
        data={kinds.map((one) => ({ value: one.kind, label: code('kind', one.kind) }))}
      />
      {kind && <KindForm key={kind.kind} kind={kind} {...form} />}
    </Stack>
  );
}

function KindForm({ kind, onClose, onAdded }: FormProps & { readonly kind: ChannelKindView }) {
  const { t, describe } = useWords();
  const [name, setName] = useState('');
  const fields = typedFields(kind.fields);
  const [values, setValues] = useState(() => initialValues(fields));
  const [buffer, setBuffer] = useState(0);
  const [createMissing, setCreateMissing] = useState(false);
  const add = useOperation(api.channels.add.mutationOptions(), {
    done: (channel) => t('channels.added', { channel: channel.name }),
    onDone: (channel) => onAdded(channel, kind),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name: name.trim(), kind: kind.kind, ...splitValues(fields, values), buffer, createMissing });
  };
  const refusal = add.data?.ok === false ? add.data.problem : null;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('channels.name')}
          description={t('channels.nameText')}
          required
          maxLength={60}
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
        <SimpleGrid cols={2}>
          <NumberInput
            label={t('channels.buffer')}
            description={t('channels.bufferText')}
            min={0}
            allowDecimal={false}
            value={buffer}
            onChange={(value) => setBuffer(typeof value === 'number' ? value : 0)}
          />
        </SimpleGrid>
        {kind.createsListings && (
          <Checkbox
            label={t('channels.createMissing')}
            checked={createMissing}
            onChange={(event) => setCreateMissing(event.currentTarget.checked)}
          />
        )}
        {refusal !== null && (
          <Notice tone="bad" title={describe(refusal).what}>
            <ProblemWords problem={refusal} />
          </Notice>
        )}
        <Text size="xs" c="dimmed">
          {t(kind.signsIn ? 'signIn.promise' : 'channels.addPromise')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Allowed to="channels.add">
            <Button type="submit" loading={add.isPending}>
              {t('channels.addAction')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}

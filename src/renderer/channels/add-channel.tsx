import { Button, Checkbox, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChannelKindView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { ProblemWords } from '../parts/problem-words';
import { useOperation } from '../parts/use-operation';
import { ConnectorField } from './connector-field';
import { initialValues, splitValues } from './field-values';

interface AddChannelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddChannel({ opened, onClose }: AddChannelProps) {
  const { t } = useWords();
  const kinds = useQuery({ ...api.channels.kinds.queryOptions({ input: {} }), enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('channels.addTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {kinds.isError && <FaultNotice error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.isPending && <Loading words={t('channels.loadingKinds')} />}
      {kinds.data !== undefined && <AddForm kinds={kinds.data} onClose={onClose} />}
    </Modal>
  );
}

/** The form is drawn from what the kind of channel says it needs. */
function AddForm({ kinds, onClose }: { kinds: readonly ChannelKindView[]; onClose: () => void }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '');
  const kind = kinds.find((one) => one.kind === chosen);
  return (
    <Stack>
      <Select
        label={t('channels.kind')}
        value={chosen}
        onChange={(value) => setChosen(value ?? '')}
        data={kinds.map((one) => ({ value: one.kind, label: one.title }))}
      />
      {kind && <KindForm key={kind.kind} kind={kind} onClose={onClose} />}
    </Stack>
  );
}

function KindForm({ kind, onClose }: { kind: ChannelKindView; onClose: () => void }) {
  const { t, describe } = useWords();
  const [name, setName] = useState('');
  const [values, setValues] = useState(() => initialValues(kind.fields));
  const [buffer, setBuffer] = useState(0);
  const [createMissing, setCreateMissing] = useState(false);
  const add = useOperation(api.channels.add.mutationOptions(), {
    done: (channel) => t('channels.added', { channel: channel.name }),
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name: name.trim(), kind: kind.kind, ...splitValues(kind.fields, values), buffer, createMissing });
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
        {kind.fields.map((field) => (
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
          {t('channels.addPromise')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('channels.addAction')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

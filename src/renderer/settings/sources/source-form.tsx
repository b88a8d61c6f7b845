import { Button, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SourceView } from '../../../contract';
import { api } from '../../client/api';
import { sourceName } from '../../parts/names/source-name';
import { useWords } from '../../language';
import { useOperation } from '../../parts/use-operation';
import { changeOf, draftOf, NEW_SOURCE, SHARES, type SourceDraft } from './source-draft';
import { Allowed } from '../../parts/page/allowed';

const POLLING = ['auto', 'yes', 'no'] as const;
const SCOPES = ['partial', 'full'] as const;
const DEFAULT_SOURCE = 'default';

/** How files of one source arrive and are judged; null for a source that is new. */
export function SourceForm({ source, onDone }: { source: SourceView | null; onDone: () => void }) {
  const { t } = useWords();
  const [before] = useState(() => (source === null ? NEW_SOURCE : draftOf(source)));
  const [draft, setDraft] = useState(before);
  const change = (part: Partial<SourceDraft>) => setDraft((now) => ({ ...now, ...part }));
  const save = useOperation(api.sources.set.mutationOptions(), {
    done: ({ name }) => t('sources.saved', { source: sourceName(name, t) }),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changeOf(before, draft));
  };
  const text = (key: 'name' | 'folder' | 'patterns' | 'schedule', description?: string, required = false) => (
    <TextInput
      data-autofocus={key === (source === null ? 'name' : 'folder') || undefined}
      label={t(`sources.${key}`)}
      description={description}
      required={required}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {source === null && text('name', undefined, true)}
        {text('folder', t(source?.name === DEFAULT_SOURCE ? 'sources.folderDefaultText' : 'sources.folderText'))}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {text('patterns', t('sources.patternsText'))}
          {text('schedule', t('sources.scheduleText'))}
          <Select
            label={t('sources.polling')}
            value={draft.polling}
            data={POLLING.map((value) => ({ value, label: t(`sources.pollings.${value}`) }))}
            onChange={(value) => change({ polling: POLLING.find((one) => one === value) ?? 'auto' })}
          />
          <NumberInput
            label={t('sources.retention')}
            description={t('sources.retentionText')}
            min={1}
            max={3650}
            allowDecimal={false}
            value={draft.retentionDays ?? ''}
            onChange={(value) => change({ retentionDays: typeof value === 'number' ? value : null })}
          />
          <Select
            label={t('sources.scope')}
            description={t('sources.scopeText')}
            value={draft.scope}
            data={SCOPES.map((value) => ({ value, label: t(`reading.scopes.${value}`) }))}
            onChange={(value) => change({ scope: value === 'full' ? 'full' : 'partial' })}
          />
        </SimpleGrid>
        <Brake draft={draft} onChange={change} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Allowed to="sources.set">
            <Button type="submit" loading={save.isPending} disabled={draft.name.trim() === ''}>
              {t('sources.save')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}

interface BrakeProps {
  readonly draft: SourceDraft;
  readonly onChange: (part: Partial<SourceDraft>) => void;
}

function Brake({ draft, onChange }: BrakeProps) {
  const { t } = useWords();
  const orNull = (value: string | number) => (typeof value === 'number' ? value : null);
  return (
    <Fieldset legend={t('sources.brake')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('sources.brakeText')}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {SHARES.map((share) => (
          <NumberInput
            key={share}
            label={t(`sources.brakes.${share}`)}
            min={0}
            max={100}
            decimalScale={1}
            placeholder={t('sources.factoryBrake')}
            value={draft.shares[share] ?? ''}
            onChange={(value) => onChange({ shares: { ...draft.shares, [share]: orNull(value) } })}
          />
        ))}
        <NumberInput
          label={t('sources.brakes.suspiciousFactor')}
          min={1.1}
          max={1000}
          decimalScale={1}
          placeholder={t('sources.factoryBrake')}
          value={draft.suspiciousFactor ?? ''}
          onChange={(value) => onChange({ suspiciousFactor: orNull(value) })}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { changedChannel, type ChannelDraft, draftOf } from './changed-channel';
import { ConnectorField } from './connector-field';
import { FeedFields } from './feed-fields';
import { typedFields } from './field-values';
import { GuardFields, RuleNumber } from './guard-fields';
import { Allowed } from '../parts/page/allowed';

/** Rules and connection of one channel in one form; only what was changed is sent. */
export function ChannelSettings({ channel, kind }: { channel: ChannelView; kind: ChannelKindView | null }) {
  const { t } = useWords();
  const fields = kind?.fields ?? [];
  const [draft, setDraft] = useState(() => draftOf(channel, fields));
  const save = useOperation(api.channels.update.mutationOptions(), {
    done: () => t('channel.settings.saved', { channel: channel.name }),
    onDone: (saved) => setDraft(draftOf(saved, fields)),
  });
  const set = <K extends keyof ChannelDraft>(key: K, value: ChannelDraft[K]) =>
    setDraft((before) => ({ ...before, [key]: value }));
  const changes = changedChannel(channel, fields, draft);
  const unchanged = Object.keys(changes).length === 0;
  const typed = typedFields(fields);
  const refusal = save.data?.ok === false ? save.data.problem : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: channel.name, ...changes });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Section title={t('channel.settings.guards')} description={t('channel.settings.guardsText')}>
          <GuardFields draft={draft} onChange={set} />
        </Section>
        <Section title={t('channel.settings.stock')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            <FeedFields
              priceList={draft.priceList}
              locations={draft.locations}
              currency={channel.currency}
              onPriceList={(code) => set('priceList', code)}
              onLocations={(codes) => set('locations', codes)}
            />
            <RuleNumber
              label={t('channels.buffer')}
              description={t('channels.bufferText')}
              value={draft.buffer}
              onChange={(value) => set('buffer', value ?? 0)}
            />
            <RuleNumber
              label={t('channel.settings.cap')}
              description={t('channel.settings.capText')}
              value={draft.cap}
              onChange={(value) => set('cap', value)}
            />
            {kind?.createsListings && (
              <Checkbox
                label={t('channels.createMissing')}
                checked={draft.createMissing}
                onChange={(event) => set('createMissing', event.currentTarget.checked)}
              />
            )}
          </SimpleGrid>
        </Section>
        {typed.length > 0 && (
          <Section title={t('channel.settings.connection')} description={t('channel.settings.connectionText')}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
              {typed.map((field) => (
                <ConnectorField
                  key={field.key}
                  field={field}
                  kept={field.secret}
                  value={draft.values[field.key] ?? ''}
                  onChange={(value) => set('values', { ...draft.values, [field.key]: value })}
                />
              ))}
            </SimpleGrid>
          </Section>
        )}
        {refusal !== null && <ProblemNotice problem={refusal} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={unchanged} onClick={() => setDraft(draftOf(channel, fields))}>
            {t('settings.revert')}
          </Button>
          <Allowed to="channels.update">
            <Button type="submit" loading={save.isPending} disabled={unchanged}>
              {t('settings.save')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}

import {
  Autocomplete,
  Button,
  Group,
  Modal,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { useOperation } from '../parts/use-operation';
import { NEW_PLAN, type PlanDraft, type PlanFaults, readPlan } from './plan-draft';
import { PlanPrices } from './plan-prices';
import { Allowed } from '../parts/page/allowed';

const KINDS = ['promotion', 'change'] as const;

interface PlanFormProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function PlanForm({ opened, onClose }: PlanFormProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={t('plans.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Form onClose={onClose} />
    </Modal>
  );
}

/** A promotion or a planned change; what is wrong with it is said once somebody tried to plan it. */
function Form({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<PlanDraft>(NEW_PLAN);
  const [tried, setTried] = useState(false);
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const settings = useQuery(api.settings.get.queryOptions({ input: {} }));
  const onDone = { onDone: onClose };
  const promote = useOperation(api.prices.promote.mutationOptions(), {
    done: ({ name, state }) => t(state === 'running' ? 'plans.started' : 'plans.done', { name }),
    ...onDone,
  });
  const schedule = useOperation(api.prices.schedule.mutationOptions(), {
    done: ({ name }) => t('plans.done', { name }),
    ...onDone,
  });
  const lists = [...new Set([NEW_PLAN.list, ...(channels.data ?? []).map(({ priceList }) => priceList)])];
  const currency =
    channels.data?.find(({ priceList }) => priceList === draft.list)?.currency ?? settings.data?.currency ?? 'PLN';
  const { faults, wanted, from, until } = readPlan(draft, currency);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    if (draft.kind === 'change') schedule.mutate({ ...wanted, at: from ?? '' });
    else promote.mutate({ ...wanted, ...(from ? { startsAt: from } : {}), ...(until ? { endsAt: until } : {}) });
  };
  const answer = draft.kind === 'promotion' ? promote.data : schedule.data;
  const shown: PlanFaults = tried ? faults : {};
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const error = (field: keyof PlanFaults) => faultWords(shown, field, t);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('plans.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          data={KINDS.map((value) => ({ value, label: t(`plans.kinds.${value}`) }))}
        />
        <Text size="sm" c="dimmed">
          {t(`plans.kindText.${draft.kind}`)}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            data-autofocus
            label={t('plans.name')}
            placeholder={t('plans.namePlaceholder')}
            required
            maxLength={120}
            value={draft.name}
            error={error('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Autocomplete label={t('plans.list')} data={lists} value={draft.list} onChange={(list) => change({ list })} />
          <TextInput
            type="datetime-local"
            label={t(draft.kind === 'promotion' ? 'plans.from' : 'plans.at')}
            description={t(draft.kind === 'promotion' ? 'plans.fromText' : 'plans.atText')}
            value={draft.from}
            error={error('from')}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          {draft.kind === 'promotion' && (
            <TextInput
              type="datetime-local"
              label={t('plans.until')}
              description={t('plans.untilText')}
              value={draft.until}
              error={error('until')}
              onChange={(event) => change({ until: event.currentTarget.value })}
            />
          )}
        </SimpleGrid>
        <PlanPrices draft={draft} onChange={change} error={error} />
        {draft.kind === 'promotion' && <Notice tone="info" title={<Text size="sm">{t('plans.law')}</Text>} />}
        {answer?.ok === false && <ProblemNotice problem={answer.problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Allowed to="prices.promote">
            <Button type="submit" loading={promote.isPending || schedule.isPending}>
              {t('plans.plan')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}

function faultWords(faults: PlanFaults, field: keyof PlanFaults, t: ReturnType<typeof useWords>['t']): string | null {
  const fault = faults[field];
  return fault === undefined ? null : t(fault.text, fault.facts);
}

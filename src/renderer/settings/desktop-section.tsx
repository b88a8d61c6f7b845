import { Button, Stack, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type DesktopPreferences,
  desktopPreferencesSchema,
  type DesktopRequest,
  type DesktopState,
} from '../../contract';
import { desktopBridge, type DesktopBridge } from '../client/bridge';
import { useWords } from '../language';
import { Loading } from '../parts/page/loading';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import { useSay } from '../parts/use-say';
import { DesktopKey } from './desktop-key';
import { DesktopUpdate } from './desktop-update';

/** What only the desktop program has; nothing of it in a browser. */
export function DesktopSection() {
  const bridge = desktopBridge();
  return bridge ? <DesktopSettings bridge={bridge} /> : null;
}

const QUERY = ['desktop'];
/** While the page is open a download may get on. */
const LOOK_MS = 3_000;
const CHOICES = desktopPreferencesSchema.keyof().options;

function DesktopSettings({ bridge }: { bridge: DesktopBridge }) {
  const { t } = useWords();
  const say = useSay();
  const queries = useQueryClient();
  const state = useQuery({ queryKey: QUERY, queryFn: () => bridge.desktop({ do: 'look' }), refetchInterval: LOOK_MS });
  const ask = useMutation({
    mutationFn: (request: DesktopRequest) => bridge.desktop(request),
    onSuccess: (answer: DesktopState) => queries.setQueryData(QUERY, answer),
    onError: (error) => say.fault(error),
  });
  return (
    <Section title={t('desktop.title')} description={t('desktop.text')}>
      {state.isPending && <Loading words={t('desktop.loading')} />}
      {state.isError && (
        <Notice tone="warn" title={t('desktop.failed')}>
          <Button size="xs" variant="default" onClick={() => void state.refetch()}>
            {t('desktop.again')}
          </Button>
        </Notice>
      )}
      {state.data && (
        <Stack gap="md" mt="xs">
          <StartSwitch state={state.data} onChoose={(on) => ask.mutate({ do: 'choose', startWithSystem: on })} />
          {CHOICES.map((choice) => (
            <Switch
              key={choice}
              label={t(`desktop.${choice}`)}
              description={t(describeChoice(choice, state.data))}
              checked={state.data.preferences[choice]}
              onChange={(event) => ask.mutate({ do: 'choose', preferences: { [choice]: event.currentTarget.checked } })}
            />
          ))}
          <DesktopUpdate update={state.data.update} version={state.data.version} onAsk={ask.mutate} />
          <DesktopKey onExport={() => ask.mutate({ do: 'export_key' })} />
        </Stack>
      )}
    </Section>
  );
}

function describeChoice(choice: keyof DesktopPreferences, { spellingFetches }: DesktopState) {
  if (choice === 'spelling') return spellingFetches ? 'desktop.spellingText' : 'desktop.spellingOwn';
  return `desktop.${choice}Text` as const;
}

function StartSwitch({ state, onChoose }: { state: DesktopState; onChoose: (on: boolean) => void }) {
  const { t } = useWords();
  const possible = state.startWithSystem !== null;
  return (
    <Switch
      label={t('desktop.startWithSystem')}
      description={t(possible ? 'desktop.startWithSystemText' : 'desktop.startWithSystemNone')}
      disabled={!possible}
      checked={state.startWithSystem ?? false}
      onChange={(event) => onChoose(event.currentTarget.checked)}
    />
  );
}

import { Anchor, CloseButton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { TourButton } from '../tour/tour-button';
import styles from './help.module.css';
import { loadHelp } from './load-help';
import { HELP_ROUTES, helpEntries, type HelpRoute, type HelpTexts, routeOf } from './topics';

const OPEN_EVENT = 'oneshelf:help';

/** Opens help at a topic; without one it opens or closes help for the screen in sight. */
export function openHelp(route?: HelpRoute): void {
  window.dispatchEvent(new CustomEvent<HelpRoute | undefined>(OPEN_EVENT, { detail: route }));
}

/** Help for the screen in sight, beside it: F1 or the button opens and closes it. */
export function HelpPanel() {
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState<HelpRoute | null>(null);
  useEffect(() => {
    const toggle = () => {
      setAsked(null);
      setOpened((now) => !now);
    };
    const onOpen = (event: Event) => {
      const route = event instanceof CustomEvent ? HELP_ROUTES.find((known) => known === event.detail) : undefined;
      if (route === undefined) return toggle();
      setAsked(route);
      setOpened(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN_EVENT, onOpen);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN_EVENT, onOpen);
    };
  }, []);
  return opened ? <Panel key={asked} asked={asked} onClose={() => setOpened(false)} /> : null;
}

function Panel({ asked, onClose }: { asked: HelpRoute | null; onClose: () => void }) {
  const { t, language } = useWords();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(asked === null ? null : { path, route: asked });
  const texts = useQuery({
    queryKey: ['help', language],
    queryFn: () => loadHelp(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const route = chosen?.path === path ? chosen.route : routeOf(path);
  return (
    <aside
      className={styles.panel}
      aria-label={t('help.label')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <TextInput
          size="xs"
          flex={1}
          data-autofocus
          aria-label={t('help.search')}
          placeholder={t('help.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <CloseButton aria-label={t('help.close')} onClick={onClose} />
      </div>
      <TourButton mb="sm" />
      {texts.isError ? (
        <FaultNotice error={texts.error} onRetry={() => void texts.refetch()} />
      ) : texts.data === undefined ? (
        <Loading words={t('help.loading')} />
      ) : search.trim() === '' ? (
        <Topic texts={texts.data} route={route} />
      ) : (
        <Found
          texts={texts.data}
          search={search.trim()}
          onChoose={(found) => {
            setChosen({ path, route: found });
            setSearch('');
          }}
        />
      )}
    </aside>
  );
}

function Topic({ texts, route }: { texts: HelpTexts; route: HelpRoute }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const mayOpen = useMayOpen();
  const topic = texts.topics[route];
  return (
    <Stack gap="sm">
      <Title order={2}>{topic.title}</Title>
      <Text size="sm">{topic.purpose}</Text>
      <Title order={3}>{t('help.tasks')}</Title>
      <ol className={styles.list}>
        {topic.tasks.map(({ text, to }) => (
          <li key={text}>
            {to === undefined || to === route || !mayOpen(to) ? (
              text
            ) : (
              <Anchor component="button" type="button" size="sm" ta="left" onClick={() => void navigate({ to })}>
                {text}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
      <Title order={3}>{t('help.troubles')}</Title>
      {topic.troubles.map(({ what, then }) => (
        <Text size="sm" key={what}>
          <b>{what}</b> {then}
        </Text>
      ))}
      <Title order={3}>{t('help.words')}</Title>
      <dl className={styles.words}>
        {topic.words.map((word) => (
          <div key={word}>
            <dt>{texts.glossary[word].word}</dt>
            <dd>{texts.glossary[word].meaning}</dd>
          </div>
        ))}
      </dl>
      <Title order={3}>{t('help.related')}</Title>
      <div className={styles.related}>
        {topic.related.filter(mayOpen).map((to) => (
          <Anchor key={to} component="button" type="button" size="sm" onClick={() => void navigate({ to })}>
            {texts.topics[to].title}
          </Anchor>
        ))}
      </div>
    </Stack>
  );
}

interface FoundProps {
  readonly texts: HelpTexts;
  readonly search: string;
  readonly onChoose: (route: HelpRoute) => void;
}

function Found({ texts, search, onChoose }: FoundProps) {
  const { t } = useWords();
  const wanted = search.toLowerCase();
  const found = helpEntries(texts).filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(wanted));
  if (found.length === 0) return <Text size="sm">{t('help.nothing')}</Text>;
  return (
    <Stack gap={6}>
      {found.map(({ route, title }) => (
        <Anchor key={route} component="button" type="button" size="sm" ta="left" onClick={() => onChoose(route)}>
          {title}
        </Anchor>
      ))}
    </Stack>
  );
}

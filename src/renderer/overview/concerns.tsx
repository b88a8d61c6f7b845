import { Button, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ProblemView } from '../../contract';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { Ago } from '../parts/moment';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { type Alike, gatherAlike } from './alike';
import styles from './overview.module.css';
import { remedyFor } from './remedy';

/** With more, what comes below them would be out of sight. */
const SHOWN = 5;

/** What else needs a person, worst first, each one click from its remedy. */
export function Concerns({ concerns, title }: { concerns: readonly ProblemView[]; title: string }) {
  // They come with the worst first, and stay so.
  const first = useFirstOf(gatherAlike(concerns), () => true, SHOWN);
  return (
    <Section title={title} flush>
      <Stack gap={0} component="ul" className={styles.list}>
        {first.shown.map((alike, index) => (
          <Matter key={`${alike.first.code}-${index}`} {...alike} />
        ))}
      </Stack>
      <ShowRest {...first} />
    </Section>
  );
}

/** One concern, and those like it as soon as somebody asks for them. */
function Matter({ first, others }: Alike) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <Line concern={first}>
        {others.length > 0 && (
          <div>
            <Button variant="subtle" size="compact-xs" ml={-8} aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'overview.fewerAlike' : 'overview.alike', { count: others.length })}
            </Button>
          </div>
        )}
      </Line>
      {all && others.map((concern, index) => <Line key={`${concern.code}-${index}`} concern={concern} />)}
    </>
  );
}

function Line({ concern, children }: { concern: ProblemView; children?: ReactNode }) {
  return (
    <li className={styles.line}>
      <div>
        <ProblemWords problem={concern} plain={remedyFor(concern) !== null} />
        <SinceWhen concern={concern} />
        {children}
      </div>
      <RemedyLink concern={concern} />
    </li>
  );
}

/** Concerns whose words say it themselves. */
const SAID = new Set([
  'channel_down',
  'channel_rests',
  'channel_rests_long',
  'sync_stalled',
  'backlog',
  'backup_old',
  'watch_folder_gone',
  'watch_folders_gone',
  'inbox_file_waits',
  'inbox_files_refused',
  'inbox_folders_wait',
]);

/** Since when it has been so, where that is known. */
export function SinceWhen({ concern: { code, facts } }: { concern: ProblemView }) {
  const { t } = useWords();
  const since = facts['since'];
  if (SAID.has(code)) return null;
  if (typeof since !== 'string' || Number.isNaN(Date.parse(since))) return null;
  return (
    <Text size="xs" c="dimmed" component="span" display="inline">
      {t('overview.sinceWhen')} <Ago at={since} />
    </Text>
  );
}

function RemedyLink({ concern }: { concern: ProblemView }) {
  const { t } = useWords();
  const mayOpen = useMayOpen();
  const remedy = remedyFor(concern);
  if (remedy === null || !mayOpen(remedy.route)) return null;
  return (
    <Button
      variant="default"
      component="a"
      href={`#${remedy.route}`}
      style={{ flex: 'none' }}
      rightSection={<IconArrowRight size={14} />}
    >
      {t(remedy.text)}
    </Button>
  );
}

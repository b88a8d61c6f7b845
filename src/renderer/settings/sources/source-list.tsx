import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { SourceView } from '../../../contract';
import { useWords } from '../../language';
import { answersTo } from '../../parts/notices/answers-to';
import { ShowRest, useFirstOf } from '../../parts/names/first-of';
import { sourceName } from '../../parts/names/source-name';
import { SourceLine } from './source-line';
import styles from './sources.module.css';

/** So many are looked through by eye. */
const FEW = 8;

/** Files that come in by themselves after a while. */
const PASSING = new Set(['inbox_being_written', 'inbox_waits_for_hour']);

/** 2: nothing of it comes in; 1: some files wait for a person; 0: all is as it should be. */
function troubleOf({ watch }: SourceView): 0 | 1 | 2 {
  if (watch === null) return 0;
  if (watch.goneSince !== null) return 2;
  return watch.waiting.some(({ problem }) => !PASSING.has(problem.code)) ? 1 : 0;
}
const isInTrouble = (source: SourceView) => troubleOf(source) > 0;

/** The sources, those in trouble first; of many, what is typed and the first of them. */
export function SourceList({
  sources,
  onEdit,
}: {
  sources: readonly SourceView[];
  onEdit: (source: SourceView) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState<'all' | 'trouble'>('all');
  const troubled = sources.filter(isInTrouble).length;
  const found = sources
    .filter((source) => only === 'all' || isInTrouble(source))
    .filter(({ name, folder }) => answersTo(`${sourceName(name, t)} ${folder ?? ''}`, typed))
    .sort((one, other) => troubleOf(other) - troubleOf(one));
  const first = useFirstOf(found, isInTrouble);
  return (
    <>
      {sources.length > FEW && (
        <div className={styles.narrow}>
          <TextInput
            size="xs"
            className={styles.search}
            leftSection={<IconSearch size={14} />}
            aria-label={t('sources.search')}
            placeholder={t('sources.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {(troubled > 0 || only === 'trouble') && (
            <SegmentedControl
              size="xs"
              aria-label={t('common.state')}
              value={only}
              onChange={(value) => setOnly(value)}
              data={[
                { value: 'all', label: t('sources.all', { count: sources.length }) },
                { value: 'trouble', label: t('sources.troubled', { count: troubled }) },
              ]}
            />
          )}
        </div>
      )}
      <ul className={styles.list}>
        {first.shown.map((source) => (
          <SourceLine key={source.name} source={source} onEdit={() => onEdit(source)} />
        ))}
      </ul>
      {found.length === 0 && (
        <Text size="sm" c="dimmed" className={styles.line}>
          {t('common.noSuchChoice')}
        </Text>
      )}
      <ShowRest {...first} />
    </>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import type { SourceView } from '../../../contract';
import { sourceName } from '../../parts/names/source-name';
import { type TextKey, useWords } from '../../language';
import { Badge } from '../../parts/badge';
import { ProblemWords } from '../../parts/notices/problem-words';
import type { Tone } from '../../parts/tone';
import styles from './sources.module.css';

/** One source: its folder, its rules in a line, and whatever keeps its files from being taken in. */
export function SourceLine({ source, onEdit }: { source: SourceView; onEdit: () => void }) {
  const { t, moment } = useWords();
  const name = sourceName(source.name, t);
  const [tone, state] = stateOf(source);
  const gone = source.watch?.goneSince ?? null;
  const waiting = source.watch?.waiting ?? [];
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <Text fw={600} size="sm">
            {name}
          </Text>
          <Text size="sm" c="dimmed" className={styles.folder}>
            {source.folder ?? t(source.name === 'default' ? 'sources.inbox' : 'sources.noFolder')}
          </Text>
        </div>
        <Badge tone={tone}>{t(state)}</Badge>
        <Button variant="default" aria-label={t('sources.editOf', { source: name })} onClick={onEdit}>
          {t('sources.edit')}
        </Button>
      </div>
      <Rules source={source} />
      {gone !== null && (
        <Text size="sm" c="var(--os-bad)" mt={6}>
          {t('sources.goneSince', { at: moment(gone) })}
        </Text>
      )}
      {waiting.length > 0 && (
        <Stack gap={4} mt={6}>
          <Text size="sm" fw={600} c="var(--os-warn)">
            {t('sources.waiting', { count: waiting.length })}
          </Text>
          <ul className={styles.waiting}>
            {waiting.map(({ file, since, problem }) => (
              <li key={file}>
                <span className="code">{file}</span> · {t('sources.since', { at: moment(since) })}
                <ProblemWords problem={problem} brief />
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </li>
  );
}

function stateOf({ watch }: SourceView): [Tone, TextKey] {
  if (watch === null) return ['mute', 'sources.notWatched'];
  return watch.goneSince === null ? ['ok', 'sources.watched'] : ['bad', 'sources.gone'];
}

function Rules({ source: { patterns, schedule, scope, retentionDays, brake } }: { source: SourceView }) {
  const { t } = useWords();
  const rules = [
    [t('sources.patterns'), patterns.length === 0 ? t('sources.everyFile') : patterns.join(', ')],
    [t('sources.schedule'), schedule ?? t('sources.atOnce')],
    [t('sources.scope'), t(`reading.scopes.${scope}`)],
    [t('sources.deleted'), retentionDays === null ? t('sources.never') : t('sources.days', { count: retentionDays })],
    [t('sources.brake'), t(Object.keys(brake).length > 0 ? 'sources.ownBrake' : 'sources.factoryBrake')],
  ] as const;
  return (
    <dl className={styles.rules}>
      {rules.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

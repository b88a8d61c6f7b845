import { Button, Group, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ProgressEvent } from '../../../contract';
import { api } from '../../client/api';
import { percentDone } from '../../client/tasks';
import { useWords } from '../../language';
import { timeLeft } from '../time-left';
import { useSay } from '../use-say';
import { Allowed } from './allowed';

/** One piece of long work: what, how far, how fast, how long yet, a bar. */
export function TaskLine({ task, others }: { task: ProgressEvent; others: number }) {
  const { t } = useWords();
  const percent = percentDone(task);
  return (
    <div>
      <Text size="xs" fw={600} truncate>
        {t(`tasks.kind.${task.kind}`)} · {task.subject}
        {others > 0 && ` (+${others})`}
      </Text>
      <Text size="xs" c="dimmed" truncate className="num">
        <TaskCount task={task} />
      </Text>
      <Progress
        value={percent ?? 100}
        animated={percent === null}
        size={4}
        mt={4}
        color={task.finished ? 'green' : 'indigo'}
        aria-label={`${t(`tasks.kind.${task.kind}`)} ${task.subject}`}
      />
    </div>
  );
}

function TaskCount({ task }: { task: ProgressEvent }) {
  const words = useWords();
  const { code, count, t } = words;
  if (task.finished) return <>{task.phase === 'stopped' ? code('phase', 'stopped') : t('tasks.finished')}</>;
  const done = task.done > 0 ? count(task.done) : '';
  return (
    <>
      {code('phase', task.phase)}{' '}
      {task.total === null ? done : t('tasks.of', { done: count(task.done), total: count(task.total) })}
      {task.perSecond !== null && ` · ${t('tasks.rate', { rate: count(task.perSecond) })}`}
      {task.secondsLeft !== null && ` · ${t('tasks.left', { time: timeLeft(task.secondsLeft, words) })}`}
    </>
  );
}

/** An import under way with the way to stop it; in the place of whatever asks for it. */
export function StoppableTask({ task }: { task: ProgressEvent }) {
  return (
    <Group wrap="nowrap" gap="md" role="status">
      <div style={{ flex: 1, minWidth: 0 }}>
        <TaskLine task={task} others={0} />
      </div>
      <StopTask task={task} />
    </Group>
  );
}

export function StopTask({ task }: { task: ProgressEvent }) {
  const { t } = useWords();
  const say = useSay();
  const stop = useMutation({
    ...api.imports.cancel.mutationOptions(),
    onSuccess: ({ cancelled }) =>
      cancelled ? say.problem({ code: 'import_cancelled', facts: {} }) : say.done(() => t('reading.tooLate')),
    onError: say.fault,
  });
  return (
    <Allowed to="imports.cancel">
      <Button
        variant="default"
        disabled={task.finished}
        loading={stop.isPending}
        aria-label={t('reading.cancelOf', { file: task.subject })}
        onClick={() => stop.mutate({ task: task.task })}
      >
        {t('reading.cancel')}
      </Button>
    </Allowed>
  );
}

import { Progress, Text } from '@mantine/core';
import type { ProgressEvent } from '../../contract';
import { percentDone } from '../client/tasks';
import { useWords } from '../language';

/** One piece of long work: what, how far, a bar. */
export function TaskLine({ task, others }: { task: ProgressEvent; others: number }) {
  const { t, code } = useWords();
  const percent = percentDone(task);
  return (
    <div>
      <Text size="xs" fw={600} truncate>
        {t(`tasks.kind.${task.kind}`)} · {task.subject}
        {others > 0 && ` (+${others})`}
      </Text>
      <Text size="xs" c="dimmed" truncate className="num">
        {task.finished ? t('tasks.finished') : code('phase', task.phase)} <TaskCount task={task} />
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
  const { count, t } = useWords();
  if (task.finished) return null;
  if (task.total === null) return <>{task.done > 0 ? count(task.done) : ''}</>;
  return <>{t('tasks.of', { done: count(task.done), total: count(task.total) })}</>;
}

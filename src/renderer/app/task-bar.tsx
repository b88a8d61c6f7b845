import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTasks } from '../client/tasks';
import { useWords } from '../language';
import { StopTask, TaskLine } from '../parts/page/task-line';
import styles from './shell.module.css';

/** Long work in sight wherever the person is; its place is kept when nothing runs, so that nothing jumps. */
export function TaskBar() {
  const { t } = useWords();
  const tasks = useTasks();
  const first = tasks.find((task) => !task.finished) ?? tasks[0];
  return (
    <div className={styles.tasks} role="status" aria-live="polite" aria-label={t('tasks.label')}>
      {first === undefined ? (
        <Text size="xs" c="dimmed">
          {t('tasks.none')}
        </Text>
      ) : (
        <Popover position="right-end" withArrow shadow="md" trapFocus>
          <Popover.Target>
            <UnstyledButton w="100%">
              <TaskLine task={first} others={tasks.length - 1} />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown w={280}>
            <Stack gap="sm">
              {tasks.map((task) => (
                <Stack key={task.task} gap={6} align="flex-start">
                  <div style={{ width: '100%' }}>
                    <TaskLine task={task} others={0} />
                  </div>
                  {task.kind === 'import' && !task.finished && <StopTask task={task} />}
                </Stack>
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

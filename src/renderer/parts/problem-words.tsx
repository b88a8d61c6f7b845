import { Text } from '@mantine/core';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';

/** What happened, what was kept safe, what to do now; `brief` leaves out what a whole list says only once. */
export function ProblemWords({ problem, brief = false }: { problem: ProblemView; brief?: boolean }) {
  const { describe } = useWords();
  const { what, kept, next } = describe(problem);
  const rest = [brief ? null : kept, next].filter((part) => part !== null).join(' ');
  return (
    <div>
      <Text size="sm">{what}</Text>
      {rest !== '' && (
        <Text size="sm" c="dimmed">
          {rest}
        </Text>
      )}
    </div>
  );
}

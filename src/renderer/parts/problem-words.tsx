import { Text } from '@mantine/core';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';

/** What happened, what was kept safe, what to do now. */
export function ProblemWords({ problem, brief = false }: { problem: ProblemView; brief?: boolean }) {
  const { describe } = useWords();
  const words = describe(problem);
  return (
    <div>
      <Text size="sm">{words.what}</Text>
      {!brief && words.kept !== null && (
        <Text size="sm" c="dimmed">
          {words.kept}
        </Text>
      )}
      {words.next !== null && (
        <Text size="sm" c="dimmed">
          {words.next}
        </Text>
      )}
    </div>
  );
}

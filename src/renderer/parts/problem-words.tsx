import { Text } from '@mantine/core';
import type { ProblemView } from '../../contract';
import { Advice } from '../advice/advice';
import { useWords } from '../language';

interface ProblemWordsProps {
  readonly problem: ProblemView;
  /** Leaves out what a whole list says only once. */
  readonly brief?: boolean;
  /** The way to the remedy stands beside the words already. */
  readonly plain?: boolean;
}

/** What happened, what was kept safe, what to do now. */
export function ProblemWords({ problem, brief = false, plain = false }: ProblemWordsProps) {
  const { describe } = useWords();
  const { what, kept, next } = describe(problem);
  const safe = brief ? null : kept;
  return (
    <div>
      <Text size="sm">{what}</Text>
      {(safe !== null || next !== null) && (
        <Text size="sm" c="dimmed">
          {safe}
          {safe !== null && next !== null && ' '}
          {next !== null && (plain ? next : <Advice text={next} problem={problem} />)}
        </Text>
      )}
    </div>
  );
}

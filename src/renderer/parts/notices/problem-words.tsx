import { Text } from '@mantine/core';
import type { ProblemView } from '../../../contract';
import { Advice } from '../../advice/advice';
import { useWords } from '../../language';

interface ProblemWordsProps {
  readonly problem: ProblemView;
  /** Leaves out what a whole list says only once. */
  readonly brief?: boolean;
  /** The way to the remedy stands beside the words already. */
  readonly plain?: boolean;
}

/** What happened, what was kept safe, what to do now. */
export function ProblemWords({ problem, ...rest }: ProblemWordsProps) {
  const { describe } = useWords();
  return (
    <div>
      <Text size="sm">{describe(problem).what}</Text>
      <ProblemRest problem={problem} {...rest} />
    </div>
  );
}

/** What was kept safe and what to do now, where something else says what happened; nothing where there is neither. */
export function ProblemRest({ problem, brief = false, plain = false }: ProblemWordsProps) {
  const { kept, next } = useWords().describe(problem);
  const safe = brief ? null : kept;
  if (safe === null && next === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {safe}
      {safe !== null && next !== null && ' '}
      {next !== null && (plain ? next : <Advice text={next} problem={problem} />)}
    </Text>
  );
}

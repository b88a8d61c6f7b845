import type { ProblemView } from '../../../contract';
import { useWords } from '../../language';
import { Notice } from './notice';
import { ProblemRest } from './problem-words';

interface ProblemNoticeProps {
  readonly problem: ProblemView;
  readonly tone?: 'bad' | 'warn';
}

/** A refusal that stays on the page: what happened is its title, said once; below it what was kept and what to do. */
export function ProblemNotice({ problem, tone = 'bad' }: ProblemNoticeProps) {
  const { describe } = useWords();
  return (
    <Notice tone={tone} title={describe(problem).what}>
      <ProblemRest problem={problem} />
    </Notice>
  );
}

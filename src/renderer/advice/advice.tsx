import { type FunctionComponent, lazy, Suspense } from 'react';
import type { ProblemView } from '../../contract';

interface AdviceProps {
  readonly text: string;
  readonly problem: ProblemView;
}

/** Without its links an advice is still one. */
const Plain: FunctionComponent<AdviceProps> = ({ text }) => text;

const Linked = lazy(() =>
  import('./linked-advice').then(
    ({ LinkedAdvice }): { default: FunctionComponent<AdviceProps> } => ({ default: LinkedAdvice }),
    () => ({ default: Plain }),
  ),
);

/** What to do now, with the places it names one click away. The words stand there at once; the links come after them. */
export function Advice(props: AdviceProps) {
  return (
    <Suspense fallback={props.text}>
      <Linked {...props} />
    </Suspense>
  );
}

import { type FunctionComponent, Suspense } from 'react';
import type { ProblemView } from '../../contract';
import { lazyPart } from '../parts/page/lazy-part';

interface AdviceProps {
  readonly text: string;
  readonly problem: ProblemView;
}

/** Without its links an advice is still one. */
const Plain: FunctionComponent<AdviceProps> = ({ text }) => text;

const Linked = lazyPart(async () => (await import('./linked-advice')).LinkedAdvice, Plain);

/** What to do now, with the places it names one click away. The words stand there at once; the links come after them. */
export function Advice(props: AdviceProps) {
  return (
    <Suspense fallback={props.text}>
      <Linked {...props} />
    </Suspense>
  );
}

import type { ProblemView } from '../../../contract';
import { advicePieces } from '../../advice/places';

/** Nothing tries again by itself while the channel is being added, for it is paused: the person does. */
const TRIED_AGAIN =
  /(?:[^.:]*(?:nic nie trzeba robić|nothing to do|nothing needs doing)[.:] )?OneShelf (?:spróbuje ponownie sam|tries again by itself)\./i;

interface Here {
  readonly problem: ProblemView;
  readonly language: 'pl' | 'en';
  /** What the channel’s settings are called where its fields stand just above. */
  readonly above: string;
  /** What the person does where OneShelf would try again by itself. */
  readonly tryAgain: string;
}

/** An advice about a channel as it is followed in the step that adds it: its settings are the fields of this very form. */
export function adviceHere(advice: string, { problem, language, above, tryAgain }: Here): string {
  const said = advicePieces(advice, language, { ...problem, channel: '' })
    .map(({ text, route }) => (route?.endsWith('?tab=settings') === true ? above : text))
    .join('');
  return said.replace(TRIED_AGAIN, tryAgain);
}

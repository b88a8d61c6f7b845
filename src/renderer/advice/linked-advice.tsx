import type { ProblemView } from '../../contract';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { useStoodAtChannel } from './stood-at-channel';
import { advicePieces } from './places';

/** An advice whose places are links, where the person at this screen may open them. */
export function LinkedAdvice({ text, problem }: { text: string; problem: ProblemView }) {
  const { language } = useWords();
  const mayOpen = useMayOpen();
  const channel = useStoodAtChannel();
  return advicePieces(text, language, { ...problem, channel }).map(({ text: words, route }, place) =>
    route === null || !mayOpen(route) ? (
      words
    ) : (
      <a key={`${place} ${route}`} href={`#${route}`} className="link" style={{ textDecoration: 'underline' }}>
        {words}
      </a>
    ),
  );
}

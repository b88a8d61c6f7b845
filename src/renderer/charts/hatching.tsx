import { hatchId, seriesColor } from './chart-types';

const SIZE = 6;

/** Lines drawn over the colour of each kind of bars after the first. */
const STROKES = ['', `M0 6 L6 0`, `M0 3 H6`, `M3 0 V6`, `M0 0 L6 6`, `M0 3 H6 M3 0 V6`] as const;

/** The fills of bars: a colour each, and a hatching each for those who cannot tell colours apart. */
export function Hatching({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, place) => (
        <pattern key={place} id={hatchId(id, place)} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} fill={seriesColor(place)} />
          <path d={STROKES[place % STROKES.length]} stroke="var(--os-surface)" strokeWidth={1.5} />
        </pattern>
      ))}
    </defs>
  );
}

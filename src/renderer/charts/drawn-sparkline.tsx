import '@mantine/charts/styles.css';
import { Sparkline } from '@mantine/charts';
import { useRef } from 'react';
import { useNoTabStops } from './no-tab-stops';

/** The library's drawing, in the chunk of the other charts. */
export function DrawnSparkline({ values }: { values: readonly (number | null)[] }) {
  const drawing = useRef<HTMLDivElement>(null);
  useNoTabStops(drawing);
  return (
    <div ref={drawing}>
      <Sparkline
        w={96}
        h={24}
        data={[...values]}
        color="var(--chart-1)"
        strokeWidth={1.5}
        fillOpacity={0.25}
        withGradient={false}
        connectNulls={false}
        areaProps={{ isAnimationActive: false, dot: dotIfAlone(values) }}
      />
    </div>
  );
}

/** A line of one point is invisible. */
function dotIfAlone(values: readonly (number | null)[]) {
  const alone = values.filter((value) => value !== null).length < 3;
  return alone ? { r: 1.5, stroke: 'var(--chart-1)', fill: 'var(--chart-1)' } : false;
}

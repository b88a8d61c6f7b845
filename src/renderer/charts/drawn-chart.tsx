import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { useId, useRef } from 'react';
import { type ChartPoint, type ChartSeries, DASHES, hatchId, seriesColor } from './chart-types';
import { Hatching } from './hatching';
import { useNoTabStops } from './no-tab-stops';

export interface DrawnChartProps {
  readonly kind: 'line' | 'bars';
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly value: (value: number) => string;
  /** Shorter, for the axis. */
  readonly tick: (value: number) => string;
  readonly moment: (at: string) => string;
}

/** Room for `123,4 tys.` beside the axis. */
const AXIS_WIDTH = 64;
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };

/** The drawing itself, with the library that draws: a chunk of its own, which nothing waits for. */
export function DrawnChart({ kind, points, series, value, tick, moment }: DrawnChartProps) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  useNoTabStops(drawing);
  const data = points.map(({ at, values }) => ({ at: moment(at), ...values }));
  const shared = {
    h: '100%',
    data,
    dataKey: 'at',
    series: series.map(({ key, label }, place) => ({ name: key, label, color: seriesColor(place) })),
    valueFormatter: value,
    gridAxis: 'x' as const,
    strokeDasharray: '2 4',
    tickLine: 'none' as const,
    xAxisProps: { minTickGap: 24 },
    yAxisProps: {
      width: AXIS_WIDTH,
      tickFormatter: tick,
      domain: [0, 'auto'] as [number, 'auto'],
      allowDecimals: false,
    },
    // The table says it all to whoever cannot see the drawing.
    accessibilityLayer: false,
  };
  return (
    <div ref={drawing} style={{ height: '100%' }}>
      {kind === 'line' ? (
        <LineChart
          {...shared}
          lineChartProps={{ margin: MARGIN }}
          curveType="linear"
          connectNulls={false}
          withDots={points.length <= 31}
          dotProps={{ r: 2.5 }}
          lineProps={({ name }) => ({
            strokeDasharray: DASHES[series.findIndex(({ key }) => key === name) % DASHES.length] ?? '',
            isAnimationActive: false,
          })}
        />
      ) : (
        <BarChart
          {...shared}
          type="stacked"
          maxBarWidth={28}
          barChartProps={{ margin: MARGIN }}
          barProps={({ name }) => ({
            fill: `url(#${hatchId(
              id,
              series.findIndex(({ key }) => key === name),
            )})`,
            isAnimationActive: false,
          })}
        >
          <Hatching id={id} count={series.length} />
        </BarChart>
      )}
    </div>
  );
}

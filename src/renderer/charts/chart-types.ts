/** What is drawn over time: one of a few lines or kinds of bars. */
export interface ChartSeries {
  readonly key: string;
  /** As a person reads it. */
  readonly label: string;
}

/** One place on the axis of time: a day `2026-11-24`, or a moment; a value that is not known is null. */
export interface ChartPoint {
  readonly at: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** Tokens tell series apart by colour; dashes and hatching do without it. */
export const MOST_SERIES = 6;

export const seriesColor = (place: number): string => `var(--chart-${(place % MOST_SERIES) + 1})`;

/** How lines are dashed, by their place. */
export const DASHES = ['', '6 3', '2 3', '10 3 2 3', '4 4', '1 4'] as const;

/** The name of the hatching of bars, by its place; `id` keeps those of several charts on a page apart. */
export const hatchId = (id: string, place: number): string => `hatch-${id.replace(/\W/g, '')}-${place}`;

import { CartesianGrid, Line, LineChart, ReferenceArea, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useRef } from 'react';
import { useNoTabStops } from '../charts/no-tab-stops';
import { useWords } from '../language';
import { linesToDraw, type PriceChartData, type PriceLine, type PriceMoment } from './price-lines';
import styles from './product.module.css';

const COLOURS = [
  'var(--os-accent)',
  'var(--os-ok)',
  'var(--os-warn)',
  'var(--os-bad)',
  'var(--os-info)',
  'var(--os-mute)',
];
/** Within it, days say nothing. */
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1_000;
const TICK = { fill: 'var(--os-dim)', fontSize: 12 };

/** Steps over time: lists whole, what channels confirmed dashed, promotions shaded. */
export function PriceChart({ data }: { data: PriceChartData }) {
  const { t, money, moment, language } = useWords();
  const drawing = useRef<HTMLDivElement>(null);
  useNoTabStops(drawing);
  const span = (data.moments.at(-1)?.at ?? 0) - (data.moments[0]?.at ?? 0);
  const day = new Intl.DateTimeFormat(
    language === 'pl' ? 'pl-PL' : 'en-GB',
    span < TWO_DAYS_MS ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' },
  );
  const lines = linesToDraw(data);
  const others = data.lines.length - lines.length;
  const colour = (line: PriceLine) => COLOURS[lines.indexOf(line) % COLOURS.length] ?? 'var(--os-mute)';
  return (
    <>
      <div ref={drawing} className={styles.chart} role="img" aria-label={t('productPage.chartLabel')}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={[...data.moments]}
            margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--os-line)" vertical={false} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              tickFormatter={(at: number) => day.format(at)}
              tick={TICK}
              stroke="var(--os-line-strong)"
              minTickGap={48}
            />
            <YAxis
              width={88}
              domain={['auto', 'auto']}
              tickFormatter={(minor: number) => money(Math.round(minor), data.currency)}
              tick={TICK}
              stroke="var(--os-line-strong)"
            />
            {data.promotions.map(({ name, from, to }) => (
              <ReferenceArea key={`${name}-${from}`} x1={from} x2={to} fill="var(--os-warn)" fillOpacity={0.12} />
            ))}
            <Tooltip
              isAnimationActive={false}
              contentStyle={{
                background: 'var(--os-surface)',
                border: '1px solid var(--os-line)',
                borderRadius: 6,
                fontSize: 12,
                color: 'var(--os-ink)',
              }}
              labelFormatter={(at) => moment(new Date(Number(at)).toISOString())}
              formatter={(minor) => money(Number(minor), data.currency)}
            />
            {lines.map((line) => (
              <Line
                key={line.key}
                dataKey={(moment: PriceMoment) => moment.values[line.key]}
                name={line.name}
                type="stepAfter"
                stroke={colour(line)}
                strokeWidth={line.kind === 'list' ? 2 : 1.5}
                strokeDasharray={line.kind === 'list' ? '0' : '4 3'}
                dot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <div className={styles.legend}>
        {lines.map((line) => (
          <span key={line.key} className={styles.key}>
            <span
              className={styles.line}
              style={{ borderTopColor: colour(line), borderTopStyle: line.kind === 'list' ? 'solid' : 'dashed' }}
              aria-hidden
            />
            {t(`productPage.lines.${line.kind}`, { name: line.name })}
          </span>
        ))}
        {others > 0 && <span className="dim">{t('productPage.otherLines', { count: others })}</span>}
        {data.promotions.length > 0 && (
          <span className={styles.key}>
            <span style={{ width: 18, height: 10, background: 'var(--os-warn)', opacity: 0.3 }} aria-hidden />
            {t('productPage.promotions', { names: [...new Set(data.promotions.map(({ name }) => name))].join(', ') })}
          </span>
        )}
      </div>
    </>
  );
}

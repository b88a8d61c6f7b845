import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { PricePlanView } from '../../contract';
import { useWords, type Words } from '../language';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/tables/paged-table';
import type { Tone } from '../parts/tone';
import { Allowed } from '../parts/page/allowed';

const TONES: Record<PricePlanView['state'], Tone> = {
  planned: 'info',
  running: 'ok',
  ended: 'mute',
  applied: 'ok',
  cancelled: 'mute',
};

/** Two lines a row. */
export function usePlanColumns(onCancel: (plan: PricePlanView) => void): readonly TableColumn<PricePlanView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    return [
      {
        id: 'name',
        header: t('plans.name'),
        min: 180,
        grow: 1.4,
        cell: ({ name, kind }) => (
          <>
            <div style={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={name}>
              {name}
            </div>
            <div className="dim">{t(`plans.kinds.${kind}`)}</div>
          </>
        ),
      },
      {
        id: 'price',
        header: t('plans.whatPrice'),
        min: 130,
        grow: 1,
        cell: (plan) => (
          <>
            <div>{priceWords(plan, words)}</div>
            <div className="dim">{scopeWords(plan, words)}</div>
          </>
        ),
      },
      {
        id: 'when',
        header: t('plans.at'),
        min: 180,
        grow: 1,
        cell: ({ startsAt, endsAt, kind }) => (
          <>
            <div>
              <Moment at={startsAt} />
            </div>
            <div className="dim">
              {kind === 'change' ? (
                t('plans.always')
              ) : endsAt === null ? (
                t('plans.untilCancelled')
              ) : (
                <>
                  – <Moment at={endsAt} />
                </>
              )}
            </div>
          </>
        ),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 120,
        cell: ({ state }) => <Badge tone={TONES[state]}>{t(`plans.states.${state}`)}</Badge>,
      },
      {
        id: 'cancel',
        controls: true,
        header: '',
        min: 100,
        align: 'right',
        cell: (plan) =>
          (plan.state === 'planned' || plan.state === 'running') && (
            <Allowed to="prices.cancel">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('plans.cancelOf', { name: plan.name })}
                onClick={() => onCancel(plan)}
              >
                {t('plans.cancel')}
              </Button>
            </Allowed>
          ),
      },
    ];
  }, [words, onCancel]);
}

function priceWords({ percentBp, fixedMinor, currency }: PricePlanView, { t, percent, money }: Words): string {
  if (percentBp !== null) return t('plans.off', { percent: percent(percentBp, true) });
  return fixedMinor === null ? t('plans.ownPrices') : money(fixedMinor, currency);
}

function scopeWords({ scope, category, products }: PricePlanView, { t }: Words): string {
  if (scope === 'category') return t('plans.inCategory', { category });
  return scope === 'products' ? t('plans.some', { count: products ?? 0 }) : t('plans.scopes.all');
}

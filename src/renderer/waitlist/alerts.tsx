import { Button, Group } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { AlertView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Allowed } from '../parts/page/allowed';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/page/empty-state';
import { Moment } from '../parts/moment';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import { ALERT_TONES } from '../parts/tone';
import { useOperation } from '../parts/use-operation';
import styles from '../parts/tables/paged-table.module.css';

/** In pixels: whom, and about what. */
const TWO_LINES = 52;

const source = {
  ask: (page: { offset: number; limit: number }) => api.alerts.list.queryOptions({ input: page }),
  read: (answer: { items: AlertView[]; total: number }) => answer,
};

/** Every mail that was or will be sent, its state and the reason for it. */
export function Alerts() {
  const { t } = useWords();
  const columns = useAlertColumns();
  return (
    <PagedTable
      label={t('waitlist.alerts')}
      columns={columns}
      source={source}
      rowHeight={TWO_LINES}
      question=""
      loadingWords={t('waitlist.loadingAlerts')}
      foot={(count) => t('waitlist.alertsTotal', { count })}
      empty={<EmptyState icon={IconMail} title={t('waitlist.noAlertsTitle')} text={t('waitlist.noAlertsText')} />}
    />
  );
}

function useAlertColumns(): readonly TableColumn<AlertView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, describe, count } = words;
    return [
      {
        id: 'email',
        header: t('waitlist.email'),
        min: 250,
        grow: 2.4,
        cell: (alert) => (
          <>
            <div className={styles.line} title={alert.email}>
              {alert.email}
            </div>
            <div className={styles.line} title={alert.name}>
              <ProductLink sku={alert.sku} /> {alert.name}
            </div>
          </>
        ),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 130,
        unheaded: true,
        cell: (alert) => <Badge tone={ALERT_TONES[alert.state]}>{t(`states.alert.${alert.state}`)}</Badge>,
      },
      {
        id: 'reason',
        header: t('imports.reason'),
        min: 200,
        grow: 1.6,
        folds: 3,
        cell: (alert) => {
          const text = alert.problem === null ? NOTHING : describe(alert.problem).what;
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: 'attempts',
        header: t('waitlist.attempts'),
        min: 96,
        align: 'right',
        folds: 1,
        below: 30,
        cell: (alert) => count(alert.attempts),
      },
      {
        id: 'at',
        header: t('common.when'),
        min: 170,
        align: 'right',
        folds: 2,
        unheaded: true,
        cell: (alert) => <Moment at={alert.endedAt ?? alert.queuedAt} />,
      },
      {
        id: 'remedies',
        header: '',
        min: 220,
        align: 'right',
        controls: true,
        cell: (alert) => <Remedies alert={alert} />,
      },
    ];
  }, [words]);
}

/** Only a person can know whether a mail arrived; nothing is sent twice without being told so. */
function Remedies({ alert }: { alert: AlertView }) {
  const { t } = useWords();
  const settle = useOperation(api.alerts.settle.mutationOptions(), { done: () => t('waitlistWork.settled') });
  if (alert.state !== 'uncertain' && alert.state !== 'refused') return null;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Allowed to="alerts.settle">
        <Button variant="subtle" size="compact-xs" onClick={() => settle.mutate({ id: alert.id, as: 'send_again' })}>
          {t('waitlistWork.sendAgain')}
        </Button>
      </Allowed>
      {alert.state === 'uncertain' && (
        <Allowed to="alerts.settle">
          <Button variant="subtle" size="compact-xs" onClick={() => settle.mutate({ id: alert.id, as: 'sent' })}>
            {t('waitlistWork.markSent')}
          </Button>
        </Allowed>
      )}
    </Group>
  );
}

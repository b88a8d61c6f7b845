import PQueue from 'p-queue';
import type { AlertsReport } from '../../../contract';
import { listAlerts } from '../../alerts';
import type { Operations, Services } from '../../services';
import { alertView } from './alert-view';
import { mailTexts, previewMail, sendTestMail, setMailText } from './mail-texts';
import { sendAlerts } from './send-alerts';
import { shownAddress } from './shown-address';
import { settleAlert } from './settle-alert';

/** The mails that tell customers. One run at a time, so that no alert is ever in two conversations. */
export function createAlertsOperations(services: Services): Operations['alerts'] {
  const runs = new PQueue({ concurrency: 1 });
  return {
    async list({ state, offset, limit }, call) {
      const page = await listAlerts(services.database.read, state, { offset, limit });
      return {
        items: page.items.map((alert) => {
          const view = alertView(services.secrets, alert);
          return { ...view, email: shownAddress(view.email, call) };
        }),
        total: page.total,
      };
    },
    async send(_input, call) {
      return (await runs.add(() =>
        sendAlerts(services, { signal: call.signal, patient: call.actor === 'scheduler' }),
      )) as AlertsReport;
    },
    settle: (input) => settleAlert(services, input),
    texts: () => mailTexts(services.database.read),
    setText: (input) => setMailText(services, input),
    preview: (input) => previewMail(services, input),
    test: (input, { signal }) => sendTestMail(services, input, signal),
  };
}

import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../../src/host';
import { scratchFolder } from '../support/database';
import { quietLog } from './test-engine';

test('the sample shop mails its own mailbox only, whatever mail server the environment names', async () => {
  const env = { ONESHELF_SMTP_URL: 'smtp://127.0.0.1:1', ONESHELF_MAIL_FROM: 'shop@example.com' };
  const started = await startEngine({ dataFolder: await scratchFolder(), env, log: quietLog });
  if (!started.ok) throw new Error(started.problem.code);
  onTestFinished(() => started.value.close());
  const demo = await started.value.client({ actor: 'cli', role: 'owner', mayReadPaths: true }).practice.demo({});
  if (!demo.ok) throw new Error(demo.problem.code);
  expect(demo.value.alerts.problem).toBeNull();
  expect(demo.value.mailbox.map(({ to }) => to).sort()).toEqual(['anna.nowak@example.com', 'john.smith@example.com']);
});

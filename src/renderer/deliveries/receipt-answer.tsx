import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProblemView, ReceiptReport } from '../../contract';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';

interface ReceiptAnswerProps {
  readonly answer: ReceiptReport;
  /** Books it although it looks like goods that are booked already. */
  readonly onForce?: () => void;
  readonly busy?: boolean;
  /** From a delivery that is booked on to the next one. */
  readonly onNext?: () => void;
}

/** What came of a receipt: booked with remarks, held for a yes, or booked before. */
export function ReceiptAnswer({ answer, onForce, busy = false, onNext }: ReceiptAnswerProps) {
  const { t } = useWords();
  const { state, delivery, notes, holdReasons } = answer;
  const link = delivery !== null && (
    <Button
      variant={state === 'booked' ? 'filled' : 'default'}
      style={{ alignSelf: 'flex-start' }}
      renderRoot={(props) => <Link {...props} to="/deliveries/$id" params={{ id: String(delivery.id) }} />}
    >
      {t('deliveries.openIt')}
    </Button>
  );
  if (state === 'held') {
    return (
      <Notice tone="warn" title={t('deliveries.heldTitle')}>
        <Text size="sm">{t('deliveries.heldText')}</Text>
        <Problems problems={[...holdReasons, ...notes]} />
        <Group gap="xs">
          <Button color="red" variant="light" loading={busy} onClick={onForce}>
            {t('deliveries.force')}
          </Button>
        </Group>
      </Notice>
    );
  }
  if (state === 'repeated') {
    return (
      <Notice tone="info" title={t('deliveries.repeatedTitle')}>
        <Stack gap="xs">
          <Text size="sm">{t('deliveries.repeatedText')}</Text>
          {link}
        </Stack>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={t('deliveries.bookedNow')}>
      <Stack gap="xs">
        <Problems problems={notes} />
        <Group gap="xs">
          {link}
          {onNext && (
            <Button variant="default" onClick={onNext}>
              {t('deliveries.receiveNext')}
            </Button>
          )}
        </Group>
      </Stack>
    </Notice>
  );
}

/** What is the matter; what to do about it are the buttons beside. */
function Problems({ problems }: { problems: readonly ProblemView[] }) {
  const { describe } = useWords();
  return (
    <Stack gap={6} component="ul" pl="md" my={4}>
      {problems.map((problem, index) => (
        <Text key={`${problem.code}-${index}`} component="li" size="sm">
          {describe(problem).what}
        </Text>
      ))}
    </Stack>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { MatchRow } from '../../../contract';
import { useWords } from '../../language';
import { Notice } from '../../parts/notices/notice';
import { ChooseEntry } from './choose-entry';
import { ChooseProduct } from './choose-product';
import { useLink } from './use-link';

interface LinkDialogProps {
  readonly channel: string;
  readonly row: MatchRow | null;
  readonly onClose: () => void;
}

/** Ties a product to an entry of the channel: whichever of the two a row has, the other is chosen here. */
export function LinkDialog({ channel, row, onClose }: LinkDialogProps) {
  const { t } = useWords();
  const subject = row?.product?.sku ?? row?.entry?.name ?? '';
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      size="lg"
      title={t('matching.linkTitle', { subject })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {row !== null && <Choose channel={channel} row={row} onClose={onClose} />}
    </Modal>
  );
}

function Choose({ channel, row, onClose }: { channel: string; row: MatchRow; onClose: () => void }) {
  const { t } = useWords();
  const { busy, link, taken, confirm, withdraw } = useLink(channel, onClose);
  if (taken !== null) {
    return (
      <Stack>
        <Notice tone="warn" title={t('matching.takenTitle', { holder: taken.holder })}>
          <Text size="sm">{t('matching.takenText', { sku: taken.sku, holder: taken.holder })}</Text>
        </Notice>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={withdraw}>
            {t('common.cancel')}
          </Button>
          <Button loading={busy} onClick={confirm}>
            {t('matching.take')}
          </Button>
        </Group>
      </Stack>
    );
  }
  if (row.product !== null) {
    const { sku } = row.product;
    return <ChooseEntry channel={channel} row={row} busy={busy} onChoose={(remoteId) => link(sku, remoteId)} />;
  }
  if (row.entry === null) return null;
  const { remoteId } = row.entry;
  return <ChooseProduct row={row} busy={busy} onChoose={(sku) => link(sku, remoteId)} />;
}

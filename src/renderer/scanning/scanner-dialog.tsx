import { Code, Modal, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language';
import type { ScannedCode } from './scanned-code';
import { changeScannerSettings, useScannerSettings } from './scanner-settings';
import { useScanner } from './use-scanner';

/** How this device's scanner types, with a place to try it. */
export function ScannerDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('warehouse.scanner.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Fields />
    </Modal>
  );
}

function Fields() {
  const { t } = useWords();
  const { prefix, suffix, gapMs, endless } = useScannerSettings();
  const [tried, setTried] = useState<ScannedCode | null>(null);
  useScanner(setTried, undefined, { place: 'dialog', onUnended: setTried });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('warehouse.scanner.text')}</Text>
      <TextInput
        label={t('warehouse.scanner.prefix')}
        value={prefix}
        onChange={(event) => changeScannerSettings({ prefix: event.currentTarget.value })}
      />
      <TextInput
        label={t('warehouse.scanner.suffix')}
        description={t('warehouse.scanner.suffixText')}
        value={suffix}
        onChange={(event) => changeScannerSettings({ suffix: event.currentTarget.value })}
      />
      <NumberInput
        label={t('warehouse.scanner.gap')}
        description={t('warehouse.scanner.gapText')}
        min={20}
        max={500}
        value={gapMs}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 20 && value <= 500)
            changeScannerSettings({ gapMs: value, averageMs: Math.max(35, value / 2) });
        }}
      />
      <Switch
        label={t('warehouse.scanner.endless')}
        description={t('warehouse.scanner.endlessText')}
        checked={endless}
        onChange={(event) => changeScannerSettings({ endless: event.currentTarget.checked })}
      />
      {/* Whatever is scanned to try it goes into no field, and its Enter presses no button. */}
      <div role="status" tabIndex={-1} data-autofocus>
        <Text size="sm" fw={600}>
          {t('warehouse.scanner.try')}
        </Text>
        <Text size="sm" mih={66}>
          {tried === null ? (
            t('warehouse.scanner.nothing')
          ) : (
            <>
              <Code>{tried.code}</Code> {t(tried.misread ? 'warehouse.verdict.misread' : 'warehouse.scanner.read')}{' '}
              {tried.end !== null && t('warehouse.scanner.ended', { key: tried.end })}
              {tried.end === null && t(endless ? 'warehouse.scanner.endedByNone' : 'warehouse.scanner.unended')}
            </>
          )}
        </Text>
      </div>
    </Stack>
  );
}

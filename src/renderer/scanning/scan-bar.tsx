import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconBarcode, IconSettings, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../language';
import { NumberField } from './number-field';
import { ScannerDialog } from './scanner-dialog';
import { changeScannerSettings, useScannerSettings } from './scanner-settings';
import styles from './scanning.module.css';
import type { ScanListState } from './use-scan-list';

/** For codes that cannot be scanned, and for what a scanner cannot do: take back, and be quiet. */
export function ScanBar({ list }: { list: ScanListState }) {
  const { t } = useWords();
  const { muted } = useScannerSettings();
  const [settings, { open, close }] = useDisclosure(false);
  const [code, setCode] = useState('');
  const [quantity, setQuantity] = useState(1);
  const codeField = useRef<HTMLInputElement>(null);
  const quantityField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is missing is where the next key goes.
    if (code.trim() === '') return codeField.current?.focus();
    if (!(quantity > 0)) return quantityField.current?.focus();
    list.type(code.trim(), quantity);
    setCode('');
    setQuantity(1);
  };
  const Sound = muted ? IconVolumeOff : IconVolume;
  return (
    <Group component="form" align="flex-end" gap="xs" onSubmit={submit}>
      <TextInput
        ref={codeField}
        size="md"
        flex="1 1 180px"
        maw={320}
        label={t('deliveries.code')}
        leftSection={<IconBarcode size={20} />}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NumberField
        ref={quantityField}
        w={84}
        label={t('deliveries.quantity')}
        value={quantity}
        wrong={!(quantity > 0)}
        onChange={setQuantity}
      />
      <Button type="submit" size="md" variant="default">
        {t('deliveries.add')}
      </Button>
      <Group gap="xs" ml="auto">
        <Button
          size="md"
          variant="default"
          className={styles.brief}
          leftSection={<IconArrowBackUp size={20} />}
          aria-label={t('warehouse.undoScan')}
          disabled={list.undo === null}
          onClick={() => list.undo?.()}
        >
          <Text span inherit visibleFrom="xs">
            {t('warehouse.undoScan')}
          </Text>
        </Button>
        <ActionIcon
          size={44}
          variant="default"
          aria-pressed={muted}
          aria-label={t('warehouse.mute')}
          title={t(muted ? 'warehouse.soundOff' : 'warehouse.soundOn')}
          onClick={() => changeScannerSettings({ muted: !muted })}
        >
          <Sound size={20} />
        </ActionIcon>
        <ActionIcon size={44} variant="default" aria-label={t('warehouse.scanner.title')} onClick={open}>
          <IconSettings size={20} />
        </ActionIcon>
      </Group>
      <ScannerDialog opened={settings} onClose={close} />
    </Group>
  );
}

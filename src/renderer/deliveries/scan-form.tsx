import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconBarcode, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../language';

/** Enter adds a line and the field is ready for the next code: a scanner types and presses Enter by itself. */
export function ScanForm({ onScan }: { onScan: (code: string, quantity: number) => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [quantity, setQuantity] = useState<number | string>(1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const scanned = code.trim();
    const many = Number(quantity);
    field.current?.focus();
    if (scanned === '' || !(many > 0)) return;
    onScan(scanned, many);
    setCode('');
    setQuantity(1);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          ref={field}
          size="sm"
          w={{ base: '100%', xs: 320 }}
          label={t('deliveries.code')}
          leftSection={<IconBarcode size={18} />}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NumberInput
          size="sm"
          w={120}
          label={t('deliveries.quantity')}
          min={0}
          decimalScale={3}
          decimalSeparator=","
          allowedDecimalSeparators={[',', '.']}
          value={quantity}
          onChange={setQuantity}
        />
        <Button type="submit" size="sm" variant="default" leftSection={<IconPlus size={16} />}>
          {t('deliveries.add')}
        </Button>
      </Group>
    </form>
  );
}

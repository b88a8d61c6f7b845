import { Button, type MantineSize } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useWords } from '../language';
import type { Paper, PaperUse } from './use-paper';

interface PaperButtonsProps<Input> {
  readonly paper: Paper<Input>;
  readonly input: Input;
  /** Words of the print button where printing is what the screen is for. */
  readonly main?: string;
  readonly size?: MantineSize;
  readonly disabled?: boolean;
}

/** Print, and save for later. */
export function PaperButtons<Input>({ paper, input, main, size = 'sm', disabled = false }: PaperButtonsProps<Input>) {
  const { t } = useWords();
  const icon = size === 'xs' || size === 'sm' ? 16 : 20;
  const shared = (use: PaperUse) => ({
    size,
    loading: paper.pending === use,
    disabled: disabled || (paper.pending !== null && paper.pending !== use),
    onClick: () => paper.ask(use, input),
  });
  return (
    <>
      <Button
        variant={main === undefined ? 'default' : 'filled'}
        leftSection={<IconPrinter size={icon} />}
        {...shared('print')}
      >
        {main ?? t('warehouse.print')}
      </Button>
      <Button variant="default" leftSection={<IconDownload size={icon} />} {...shared('save')}>
        {t('warehouse.savePdf')}
      </Button>
    </>
  );
}

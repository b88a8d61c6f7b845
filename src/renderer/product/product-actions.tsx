import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconClipboardCheck,
  IconCurrencyZloty,
  IconPencil,
} from '@tabler/icons-react';
import type { ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { useSayUndoable } from './say-undoable';

interface ProductActionsProps {
  readonly product: ProductView;
  readonly onEdit: () => void;
  readonly onPrice: () => void;
  readonly onCount: () => void;
}

/** Everything that can be done to a product by hand. */
export function ProductActions({ product, onEdit, onPrice, onCount }: ProductActionsProps) {
  const { t } = useWords();
  const say = useSayUndoable();
  const { archived } = product;
  const archive = useOperation(api.editing.setFacts.mutationOptions(), {
    onDone: ({ posting }) => say(t(archived ? 'productPage.broughtBack' : 'productPage.archived'), posting),
  });
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
        {t('productPage.edit')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('productPage.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCurrencyZloty size={16} />} onClick={onPrice}>
            {t('productPage.changePrice')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconClipboardCheck size={16} />}
            onClick={onCount}
            disabled={product.kind === 'bundle'}
          >
            {t('productPage.correctStock')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            onClick={() => archive.mutate({ sku: product.sku, set: { archived: !archived } })}
          >
            {t(archived ? 'productPage.bringBack' : 'productPage.archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

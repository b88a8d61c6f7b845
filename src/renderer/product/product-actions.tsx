import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconClipboardCheck,
  IconCurrencyZloty,
  IconPencil,
  IconTag,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ProductView } from '../../contract';
import { labelsFor } from '../app/labels-search';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { useOperation } from '../parts/use-operation';
import { useSayUndoable, withdrawUndo } from './say-undoable';

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
    onDone: ({ posting }) => say(() => t(archived ? 'productPage.broughtBack' : 'productPage.archived'), posting),
  });
  return (
    <>
      <Allowed to="editing.setFacts">
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('productPage.edit')}
        </Button>
      </Allowed>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('productPage.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Allowed to="ledger.setPrices">
            <Menu.Item leftSection={<IconCurrencyZloty size={16} />} onClick={onPrice}>
              {t('productPage.changePrice')}
            </Menu.Item>
          </Allowed>
          <Allowed to="ledger.count">
            <Menu.Item
              leftSection={<IconClipboardCheck size={16} />}
              onClick={onCount}
              disabled={product.kind === 'bundle'}
            >
              {t('productPage.correctStock')}
            </Menu.Item>
          </Allowed>
          <Allowed to="documents.labels">
            <Menu.Item
              leftSection={<IconTag size={16} />}
              renderRoot={(props) => <Link to="/warehouse/labels" search={labelsFor([product.sku])} {...props} />}
            >
              {t('warehouse.printLabels')}
            </Menu.Item>
          </Allowed>
          <Menu.Divider />
          <Allowed to="editing.setFacts">
            <Menu.Item
              leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
              onClick={() => {
                withdrawUndo();
                archive.mutate({ sku: product.sku, set: { archived: !archived } });
              }}
            >
              {t(archived ? 'productPage.bringBack' : 'productPage.archive')}
            </Menu.Item>
          </Allowed>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { BulkSelection } from '../../contract';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { searchOf } from './bulk-search';

interface OpenBulkEditProps {
  readonly selection: BulkSelection;
  /** There is nothing to change. */
  readonly none?: boolean;
}

/** The way from a list to changing what is chosen in it, or all that it finds. */
export function OpenBulkEdit({ selection, none = false }: OpenBulkEditProps) {
  const { t } = useWords();
  if (none) {
    return (
      <Button variant="default" leftSection={<IconListDetails size={16} />} disabled>
        {t('bulk.open')}
      </Button>
    );
  }
  return (
    <Allowed to="bulk.preview">
      <Button
        variant="default"
        leftSection={<IconListDetails size={16} />}
        renderRoot={(props) => <Link to="/products/edit" search={searchOf(selection)} {...props} />}
      >
        {t('bulk.open')}
      </Button>
    </Allowed>
  );
}

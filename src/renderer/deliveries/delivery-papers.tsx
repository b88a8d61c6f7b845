import { Button } from '@mantine/core';
import { IconPrinter, IconTag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/allowed';
import { useOperation } from '../parts/use-operation';
import { saveFile } from '../warehouse/save-file';

/** What is printed of a delivery: its paper, and labels for its goods. */
export function DeliveryPapers({ id }: { id: number }) {
  const { t, language } = useWords();
  const print = useOperation(api.documents.delivery.mutationOptions(), {
    done: ({ file }) => t('warehouse.printed', { name: file.name }),
    onDone: ({ file }) => saveFile(file),
  });
  return (
    <>
      <Allowed to="documents.labels">
        <Button
          variant="default"
          leftSection={<IconTag size={16} />}
          renderRoot={(props) => <Link to="/warehouse/labels" search={{ delivery: id }} {...props} />}
        >
          {t('warehouse.printLabels')}
        </Button>
      </Allowed>
      <Allowed to="documents.delivery">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          loading={print.isPending}
          onClick={() => print.mutate({ id, language })}
        >
          {t('warehouse.print')}
        </Button>
      </Allowed>
    </>
  );
}

import { Button } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { PaperButtons } from '../warehouse/paper-buttons';
import { usePaper } from '../warehouse/use-paper';

/** What is printed of a delivery: its paper, and labels for its goods. */
export function DeliveryPapers({ id }: { id: number }) {
  const { t, language } = useWords();
  const paper = usePaper(api.documents.delivery.mutationOptions());
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
        <PaperButtons size="xs" paper={paper} input={{ id, language }} />
      </Allowed>
    </>
  );
}

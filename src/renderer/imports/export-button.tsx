import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { savePieces } from '../parts/save-pieces';
import { useSay } from '../parts/use-say';
import { Allowed } from '../parts/page/allowed';

type What = Parameters<typeof api.imports.exportRows.call>[0]['what'];

/** Saves rows set aside, or the plan, as a CSV file; it is asked for piece by piece. */
export function ExportButton({ id, what }: { id: number; what: What }) {
  const { t, language } = useWords();
  const say = useSay();
  const save = useMutation({
    mutationFn: () =>
      savePieces(async (offset) => {
        const answer = await api.imports.exportRows.call({ id, what, language, offset });
        if (answer.ok) return answer.value;
        say.problem(answer.problem);
        return null;
      }),
    onError: say.fault,
  });
  return (
    <Allowed to="imports.exportRows">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t(what === 'plan' ? 'rows.exportPlan' : 'rows.exportRows')}
      </Button>
    </Allowed>
  );
}

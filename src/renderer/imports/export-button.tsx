import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { useSay } from '../parts/use-say';

type What = Parameters<typeof api.imports.exportRejected.call>[0]['what'];

/** Saves rows set aside, or the plan, as a CSV file; it is asked for piece by piece. */
export function ExportButton({ id, what }: { id: number; what: What }) {
  const { t, language } = useWords();
  const say = useSay();
  const save = useMutation({
    mutationFn: async () => {
      const pieces: string[] = [];
      for (let offset = 0; ;) {
        const answer = await api.imports.exportRejected.call({ id, what, language, offset });
        if (!answer.ok) {
          say.problem(answer.problem);
          return;
        }
        const { name, text, rows, total } = answer.value;
        pieces.push(text);
        offset += rows;
        if (rows > 0 && offset < total) continue;
        download(name, pieces);
        return;
      }
    },
    onError: say.fault,
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t(what === 'plan' ? 'rows.exportPlan' : 'rows.exportRows')}
    </Button>
  );
}

function download(name: string, pieces: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

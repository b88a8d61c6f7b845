import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language';
import { savePieces } from './save-pieces';
import { useSay } from './use-say';

interface DownloadButtonProps {
  readonly words: string;
  /** One piece of the file from `offset` on. */
  readonly ask: (page: { offset: number; language: 'pl' | 'en' }) => ReturnType<Parameters<typeof savePieces>[0]>;
}

/** Saves what a list shows as a CSV file, asked for piece by piece in the language of the console. */
export function DownloadButton({ words, ask }: DownloadButtonProps) {
  const { language } = useWords();
  const say = useSay();
  const save = useMutation({
    mutationFn: () => savePieces((offset) => ask({ offset, language })),
    onError: say.fault,
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {words}
    </Button>
  );
}

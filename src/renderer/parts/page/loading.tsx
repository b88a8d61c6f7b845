import { Skeleton, Stack, Text } from '@mantine/core';

/** Lines in the shape of what is coming, and words for those who cannot see them shimmer. */
export function Loading({ words, lines = 6 }: { words: string; lines?: number }) {
  return (
    <Stack gap={10} py="xs" role="status" aria-live="polite">
      <Text size="sm" c="dimmed">
        {words}
      </Text>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={14} width={`${92 - ((index * 17) % 40)}%`} radius="sm" />
      ))}
    </Stack>
  );
}

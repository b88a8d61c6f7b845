import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number | string }>;
  readonly title: string;
  readonly text: ReactNode;
  /** `ok`: nothing is here because all is well. */
  readonly tone?: 'mute' | 'ok';
  /** What to do now. */
  readonly children?: ReactNode;
}

/** Centred words whose last line is a single one look like a mistake. */
const BALANCED = { textWrap: 'balance' } as const;

export function EmptyState({ icon: Icon, title, text, tone = 'mute', children }: EmptyStateProps) {
  return (
    <Stack align="center" gap={6} py={44} px="md" ta="center">
      <ThemeIcon
        size={44}
        radius="xl"
        variant="transparent"
        style={{ background: `var(--os-${tone}-soft)`, color: `var(--os-${tone})` }}
      >
        <Icon size={22} />
      </ThemeIcon>
      <Text fw={600} mt={6} style={BALANCED}>
        {title}
      </Text>
      <Text size="sm" c="dimmed" maw={460} component="div" style={BALANCED}>
        {text}
      </Text>
      {children !== undefined && children !== false && (
        <Group gap="xs" mt="sm" justify="center">
          {children}
        </Group>
      )}
    </Stack>
  );
}

import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import type { OperationPath } from '../../../contract';
import { useWho } from '../../client/may';
import { useWords } from '../../language';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number | string }>;
  readonly title: string;
  readonly text: ReactNode;
  /** What the words advise; who may not do that reads that others will. */
  readonly advises?: OperationPath | undefined;
  /** `ok`: nothing is here because all is well. */
  readonly tone?: 'mute' | 'ok';
  /** What to do now. */
  readonly children?: ReactNode;
}

/** Centred words whose last line is a single one look like a mistake. */
const BALANCED = { textWrap: 'balance' } as const;

export function EmptyState({ icon: Icon, title, text, advises, tone = 'mute', children }: EmptyStateProps) {
  const { t } = useWords();
  const who = useWho();
  const isOthers = advises !== undefined && who !== undefined && !who.may.includes(advises);
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
        {isOthers ? t('people.othersFill') : text}
      </Text>
      {children !== undefined && children !== false && (
        <Group gap="xs" mt="sm" justify="center">
          {children}
        </Group>
      )}
    </Stack>
  );
}

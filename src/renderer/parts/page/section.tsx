import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { WithinSection } from './within-section';

interface SectionProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** Tables run to the edge; everything else keeps a margin. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** One titled card on a page. */
export function Section({ title, description, actions, flush, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} style={{ overflow: 'hidden' }}>
      <Group justify="space-between" align="center" gap="xs" px="md" pt="sm" pb="xs" mih={44}>
        <div style={{ flex: '1 1 150px', minWidth: 0 }}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {description !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && (
          <Group gap="xs" style={{ maxWidth: '100%' }}>
            {actions}
          </Group>
        )}
      </Group>
      <Box px={flush ? 0 : 'md'} pb={flush ? 0 : 'md'} data-flush={flush || undefined}>
        <WithinSection value={true}>{children}</WithinSection>
      </Box>
    </Paper>
  );
}

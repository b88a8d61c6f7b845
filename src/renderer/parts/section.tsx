import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

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
      <Group justify="space-between" align="center" px="md" pt="sm" pb={flush ? 'xs' : 4} wrap="nowrap" mih={44}>
        <div>
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
          <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
            {actions}
          </Group>
        )}
      </Group>
      <Box px={flush ? 0 : 'md'} pb={flush ? 0 : 'md'}>
        {children}
      </Box>
    </Paper>
  );
}

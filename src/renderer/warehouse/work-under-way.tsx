import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DraftView } from '../../contract';
import { useWords, type Words } from '../language';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
import { useWorkUnderWay } from '../scanning/draft-offer';

/** The list of deliveries below is what people come for. */
const AT_ONCE = 3;

/** Scanned and not booked yet: here, or on another device. What is forgotten is not on the shelf's account. */
export function WorkUnderWay() {
  const words = useWords();
  const { t } = words;
  const drafts = useWorkUnderWay().filter(({ takenBy, lines }) => takenBy === null && lines > 0);
  const first = useFirstOf(drafts, ({ isOwn }) => isOwn, AT_ONCE);
  if (drafts.length === 0) return null;
  return (
    <Notice tone="info" title={t('warehouse.drafts.underWay')}>
      <Stack gap={4} mt={4}>
        {first.shown.map((draft) => (
          <Group key={`${draft.work} ${draft.device}`} gap="xs">
            <Anchor fw={600} renderRoot={(props) => <Link {...props} {...placeOf(draft)} />}>
              {nameOf(draft, words)}
            </Anchor>
            <Text size="sm">
              {t('warehouse.drafts.lines', { count: draft.lines })} · {words.actor(draft.actor)} · <Ago at={draft.at} />
              {draft.isOwn ? '' : ` · ${t('warehouse.drafts.elsewhere')}`}
            </Text>
          </Group>
        ))}
      </Stack>
      <ShowRest {...first} />
    </Notice>
  );
}

const expectedIn = ({ work }: DraftView) => /^receive\.(\d+)$/.exec(work)?.[1];

function nameOf(draft: DraftView, { t }: Words): string {
  const id = expectedIn(draft);
  if (id !== undefined) return t('warehouse.drafts.receiving', { id });
  switch (draft.work) {
    case 'count':
      return t('warehouse.count');
    case 'transfer':
      return t('warehouse.transfer');
    case 'labels':
      return t('warehouse.labels');
    case 'expect':
      return t('deliveries.expect');
    default:
      return t('deliveries.receive');
  }
}

function placeOf(draft: DraftView) {
  const id = expectedIn(draft);
  if (id !== undefined) return { to: '/deliveries/receive', search: { expected: Number(id) } } as const;
  switch (draft.work) {
    case 'count':
      return { to: '/warehouse/count' } as const;
    case 'transfer':
      return { to: '/warehouse/transfer' } as const;
    case 'labels':
      return { to: '/warehouse/labels' } as const;
    case 'expect':
      return { to: '/deliveries/expect' } as const;
    default:
      return { to: '/deliveries/receive' } as const;
  }
}

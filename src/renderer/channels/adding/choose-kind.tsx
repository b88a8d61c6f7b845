import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import type { ChannelKindView } from '../../../contract';
import { useWords } from '../../language';
import styles from './adding.module.css';

const ABILITIES = ['pullsSales', 'readsCatalogue', 'createsListings', 'signsIn'] as const;

/** Every kind of channel as a card that says what it can do. */
export function ChooseKind({
  kinds,
  onChoose,
}: {
  kinds: readonly ChannelKindView[];
  onChoose: (kind: ChannelKindView) => void;
}) {
  const { t, code } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="sm" mt="md">
      {kinds.map((kind, place) => (
        <UnstyledButton key={kind.kind} autoFocus={place === 0} className={styles.card} onClick={() => onChoose(kind)}>
          <Text fw={600} size="sm">
            {code('kind', kind.kind)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('addChannel.does')}:{' '}
            {[
              t('addChannel.updates'),
              ...ABILITIES.filter((ability) => kind[ability]).map((ability) => t(`addChannel.${ability}`)),
            ].join(', ')}
            .
          </Text>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}

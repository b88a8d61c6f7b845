import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFolderPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Section } from '../parts/page/section';
import { PutIntoCategory } from './put-into-category';
import { Allowed } from '../parts/page/allowed';

/** The categories products have, and a way to put products into one. */
export function Categories() {
  const { t } = useWords();
  const [putting, { open, close }] = useDisclosure(false);
  const categories = useQuery(api.offers.categories.queryOptions({ input: {} }));
  return (
    <Section
      title={t('prices.categories.title')}
      description={t('prices.categories.text')}
      actions={
        <Allowed to="offers.setCategory">
          <Button size="xs" variant="default" leftSection={<IconFolderPlus size={14} />} onClick={open}>
            {t('prices.categories.put')}
          </Button>
        </Allowed>
      }
    >
      {categories.isError && <FaultNotice error={categories.error} onRetry={() => void categories.refetch()} />}
      {categories.isPending && <Loading words={t('prices.loading')} lines={2} />}
      {categories.data?.length === 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('prices.categories.none')}
        </Text>
      )}
      <Group component="ul" gap="sm" mt="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {categories.data?.map(({ category, products }) => (
          <Text component="li" key={category} size="sm">
            <b>{category}</b> <span className="dim">({t('prices.categories.products', { count: products })})</span>
          </Text>
        ))}
      </Group>
      <PutIntoCategory
        opened={putting}
        onClose={close}
        known={(categories.data ?? []).map(({ category }) => category)}
      />
    </Section>
  );
}

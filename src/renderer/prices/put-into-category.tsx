import { Autocomplete, Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { readSkus } from './sku-lines';
import { Allowed } from '../parts/page/allowed';

interface PutIntoCategoryProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly known: readonly string[];
}

export function PutIntoCategory({ opened, onClose, known }: PutIntoCategoryProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('prices.categories.putTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <PutForm onClose={onClose} known={known} />
    </Modal>
  );
}

/** Products a search finds, or those listed; how many fit the search is said before anything changes. */
function PutForm({ onClose, known }: Omit<PutIntoCategoryProps, 'opened'>) {
  const { t } = useWords();
  const [category, setCategory] = useState('');
  const [by, setBy] = useState<'search' | 'list'>('search');
  const [search, setSearch] = useState('');
  const [listed, setListed] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search: asked, limit: 1, offset: 0 } }),
    enabled: by === 'search' && asked !== '',
  });
  const put = useOperation(api.offers.setCategory.mutationOptions(), {
    done: ({ changed }) => t('prices.categories.done', { count: changed }),
    onDone: onClose,
  });
  const name = category.trim();
  const skus = readSkus(listed);
  const which = by === 'search' ? { search: search.trim() } : { skus };
  const nothing = by === 'search' ? search.trim() === '' : skus.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nothing) put.mutate({ category: name === '' ? null : name, ...which });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Autocomplete
          data-autofocus
          label={t('prices.categories.name')}
          description={t('prices.categories.nameText')}
          data={[...known]}
          maxLength={200}
          value={category}
          onChange={setCategory}
        />
        <SegmentedControl
          aria-label={t('prices.categories.by')}
          value={by}
          onChange={(value) => setBy(value)}
          data={[
            { value: 'search', label: t('prices.categories.bySearch') },
            { value: 'list', label: t('prices.categories.byList') },
          ]}
        />
        {by === 'search' ? (
          <div>
            <TextInput
              label={t('prices.categories.search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Text size="sm" c="dimmed" mt={4} mih={20} role="status">
              {asked !== '' && found.data !== undefined && t('prices.categories.found', { count: found.data.total })}
            </Text>
          </div>
        ) : (
          <Textarea
            label={t('prices.categories.skus')}
            description={t('prices.categories.skusText')}
            rows={6}
            value={listed}
            onChange={(event) => setListed(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Allowed to="offers.setCategory">
            <Button type="submit" loading={put.isPending} disabled={nothing}>
              {t(name === '' ? 'prices.categories.takeOut' : 'prices.categories.act')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}

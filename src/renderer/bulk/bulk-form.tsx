import { Autocomplete, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { BulkChange, ProblemView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';
import { type BulkDraft, FIELDS, readDraft } from './bulk-draft';
import { PriceFields } from './price-fields';

interface BulkFormProps {
  readonly draft: BulkDraft;
  readonly onChange: (draft: BulkDraft) => void;
  readonly refused: ProblemView | null;
  readonly busy: boolean;
  /** A preview is there, and applying it is what to do next. */
  readonly previewed: boolean;
  readonly onPreview: (change: BulkChange) => void;
}

/** What is to become of the products; nothing happens before the preview. */
export function BulkForm({ draft, onChange, refused, busy, previewed, onPreview }: BulkFormProps) {
  const { t } = useWords();
  const lists = usePriceLists();
  const currency = lists.find(({ code }) => code === draft.list)?.currency ?? 'PLN';
  const read = readDraft(draft, currency);
  const set = (part: Partial<BulkDraft>) => onChange({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if ('change' in read) onPreview(read.change);
  };
  return (
    <Section title={t('bulk.what')}>
      <form onSubmit={submit}>
        <Stack gap="sm" mt="xs">
          <SegmentedControl
            size="xs"
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('bulk.what')}
            value={draft.field}
            onChange={(field) => set({ field })}
            data={FIELDS.map((value) => ({ value, label: t(`bulk.fields.${value}`) }))}
          />
          {draft.field === 'price' && (
            <PriceFields
              draft={draft}
              onChange={set}
              lists={lists}
              currency={currency}
              wrong={'wrong' in read ? read.wrong : null}
            />
          )}
          {draft.field === 'category' && (
            <CategoryField value={draft.category} onChange={(category) => set({ category })} />
          )}
          {draft.field === 'vat' && (
            <TextInput
              w={280}
              label={t('productPage.vatCode')}
              description={t('bulk.vatHint')}
              value={draft.vat}
              onChange={(event) => set({ vat: event.currentTarget.value })}
            />
          )}
          {draft.field === 'archived' && (
            <>
              <SegmentedControl
                size="xs"
                style={{ alignSelf: 'flex-start' }}
                aria-label={t('bulk.fields.archived')}
                value={draft.archived ? 'yes' : 'no'}
                onChange={(value) => set({ archived: value === 'yes' })}
                data={[
                  { value: 'yes', label: t('bulk.archive') },
                  { value: 'no', label: t('bulk.bringBack') },
                ]}
              />
              <Text size="sm" c="dimmed">
                {t('bulk.archiveHint')}
              </Text>
            </>
          )}
          {refused !== null && (
            <div role="alert">
              <ProblemWords problem={refused} />
            </div>
          )}
          <Group gap="sm">
            <Button
              type="submit"
              variant={previewed ? 'default' : 'filled'}
              loading={busy}
              disabled={!('change' in read)}
            >
              {t('bulk.preview')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('bulk.nothingYet')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function CategoryField({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const { t } = useWords();
  const categories = useQuery(api.offers.categories.queryOptions({ input: {} }));
  return (
    <Stack gap={6}>
      <Autocomplete
        w={320}
        label={t('productPage.categoryName')}
        description={t('bulk.categoryHint')}
        data={(categories.data ?? []).map(({ category }) => category)}
        value={value}
        onChange={onChange}
      />
      <Text size="sm" c="dimmed">
        {t('bulk.buffersHint')}{' '}
        <Link to="/prices/rules" className="link">
          {t('product.toRules')}
        </Link>
      </Text>
    </Stack>
  );
}

interface PriceListChoice {
  readonly code: string;
  readonly currency: string;
}

function usePriceLists(): readonly PriceListChoice[] {
  const lists = useQuery(api.editing.priceLists.queryOptions({ input: {} }));
  return lists.data ?? [{ code: 'retail', currency: 'PLN' }];
}

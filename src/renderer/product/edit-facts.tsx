import { Button, Group, Modal, Stack, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProductFactsInput, ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { ProblemWords } from '../parts/notices/problem-words';
import { useOperation } from '../parts/use-operation';
import { useScanner } from '../scanning/use-scanner';
import { useSayUndoable, withdrawUndo } from './say-undoable';

interface EditFactsProps {
  readonly product: ProductView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The facts of a product in one form; saved as one change. */
export function EditFacts({ product, opened, onClose }: EditFactsProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('productPage.editTitle', { sku: product.sku })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && <Form product={product} onClose={onClose} />}
    </Modal>
  );
}

function Form({ product, onClose }: Omit<EditFactsProps, 'opened'>) {
  const { t } = useWords();
  const [name, setName] = useState(product.name);
  const [vat, setVat] = useState(product.vat ?? '');
  const [unit, setUnit] = useState(product.unit);
  const [category, setCategory] = useState(product.category ?? '');
  const [gtins, setGtins] = useState(product.gtins);
  // A scan while the form is open is a barcode for it, whichever field has the focus.
  useScanner(({ code }) => setGtins((before) => [...new Set([...before, code])]), undefined, { place: 'dialog' });
  const say = useSayUndoable();
  const save = useOperation(api.editing.setFacts.mutationOptions(), {
    onDone: ({ posting }) => {
      onClose();
      say(() => t('productPage.saved'), posting);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const set: ProductFactsInput = {
      name: name.trim(),
      vat: vat.trim() === '' ? null : vat.trim(),
      unit: unit.trim(),
      category: category.trim() === '' ? null : category.trim(),
      gtins,
    };
    withdrawUndo();
    save.mutate({ sku: product.sku, set });
  };
  const refused = save.data?.ok === false ? save.data.problem : null;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('productPage.name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow gap="sm" align="flex-start">
          <TextInput
            label={t('productPage.vatCode')}
            description={t('productPage.vatHint')}
            value={vat}
            onChange={(event) => setVat(event.currentTarget.value)}
          />
          <TextInput
            label={t('productPage.unitName')}
            description={t('productPage.unitHint')}
            required
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        </Group>
        <TextInput
          label={t('productPage.categoryName')}
          description={t('productPage.categoryHint')}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        <TagsInput
          label={t('productPage.gtins')}
          description={t('productPage.gtinsHint')}
          value={gtins}
          onChange={setGtins}
          acceptValueOnBlur
          splitChars={[',', ' ', ';']}
        />
        {refused !== null && (
          <div role="alert">
            <ProblemWords problem={refused} />
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || unit.trim() === ''}>
            {t('productPage.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

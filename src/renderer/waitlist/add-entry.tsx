import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';

/** One more customer to be told. Without `sku` the form asks for it. */
export function AddEntry({ sku }: { sku?: string }) {
  const words = useWords();
  const { t } = words;
  const [typedSku, setTypedSku] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<'pl' | 'en'>(words.language);
  const add = useOperation(api.waitlist.add.mutationOptions(), {
    done: (entry) => t('waitlist.added', { email: entry.email, name: entry.name }),
    onDone: () => {
      setEmail('');
      setTypedSku('');
    },
  });
  const may = useMay('waitlist.add');
  const wanted = sku ?? typedSku.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '' && email.trim() !== '') add.mutate({ sku: wanted, email: email.trim(), language });
  };
  if (!may) {
    return (
      <Text size="sm" c="dimmed">
        {t('waitlist.addNotYours')}
      </Text>
    );
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        {sku === undefined && (
          <TextInput
            size="sm"
            flex="1 1 140px"
            maw={220}
            label={t('products.sku')}
            required
            value={typedSku}
            onChange={(event) => setTypedSku(event.currentTarget.value)}
          />
        )}
        <TextInput
          size="sm"
          flex="1 1 220px"
          maw={320}
          type="email"
          label={t('waitlist.email')}
          required
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          size="sm"
          w={130}
          label={t('waitlist.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'pl')}
          data={[
            { value: 'pl', label: t('language.pl') },
            { value: 'en', label: t('language.en') },
          ]}
        />
        <Button type="submit" size="sm" variant="light" leftSection={<IconPlus size={16} />} loading={add.isPending}>
          {t('waitlist.add')}
        </Button>
      </Group>
    </form>
  );
}

import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailTexts } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { ProblemNotice } from '../parts/notices/problem-notice';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import styles from './settings.module.css';

const TYPING_MS = 250;

/** The mail to customers in both languages, with a preview that follows what is typed. */
export function MailTextsSection() {
  const { t } = useWords();
  const texts = useQuery(api.alerts.texts.queryOptions({ input: {} }));
  const [language, setLanguage] = useState<'pl' | 'en'>('pl');
  return (
    <div id="mail-text">
      <Section
        title={t('mailText.title')}
        description={t('mailText.text')}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('waitlist.language')}
            value={language}
            onChange={setLanguage}
            data={[
              { value: 'pl' as const, label: t('language.pl') },
              { value: 'en' as const, label: t('language.en') },
            ]}
          />
        }
      >
        {texts.isPending && <Loading words={t('mailText.loading')} />}
        {texts.isError && <FaultNotice error={texts.error} onRetry={() => void texts.refetch()} />}
        {texts.data !== undefined && <OneText key={language} language={language} texts={texts.data} />}
      </Section>
    </div>
  );
}

function OneText({ language, texts }: { language: 'pl' | 'en'; texts: MailTexts }) {
  const { t } = useWords();
  const stored = texts[language];
  const [subject, setSubject] = useState(stored.subject);
  const [body, setBody] = useState(stored.body);
  const save = useOperation(api.alerts.setText.mutationOptions(), {
    done: () => t('mailText.saved'),
    onDone: (saved) => {
      setSubject(saved[language].subject);
      setBody(saved[language].body);
    },
  });
  const [text] = useDebouncedValue({ subject, body }, TYPING_MS);
  const usable = text.subject !== '' && text.body !== '';
  const preview = useQuery({
    ...api.alerts.preview.queryOptions({ input: usable ? { language, text } : { language } }),
    placeholderData: keepPreviousData,
  });
  const changed = subject !== stored.subject || body !== stored.body;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} mt="xs">
      <Stack gap="sm">
        <TextInput
          label={t('mailText.subject')}
          maxLength={200}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          label={t('mailText.body')}
          description={t('mailText.placeholders')}
          autosize
          minRows={9}
          maxRows={18}
          maxLength={4000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={!stored.own} onClick={() => save.mutate({ language, text: null })}>
            {t('mailText.restore')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={!changed || subject === '' || body === ''}
            onClick={() => save.mutate({ language, text: { subject, body } })}
          >
            {t('mailText.save')}
          </Button>
        </Group>
      </Stack>
      <div role="region" aria-label={t('mailText.preview')}>
        <Text size="sm" fw={500}>
          {t('mailText.preview')}
        </Text>
        {preview.data?.ok === true && (
          <div className={styles.mail}>
            <Text fw={600}>{preview.data.value.subject}</Text>
            <pre className={styles.text}>{preview.data.value.text}</pre>
          </div>
        )}
        {preview.data?.ok === false && <ProblemNotice problem={preview.data.problem} tone="warn" />}
      </div>
    </SimpleGrid>
  );
}

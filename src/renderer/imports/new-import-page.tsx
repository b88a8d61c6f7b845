import { Button, FileButton, Paper, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { EmptyState } from '../parts/page/empty-state';
import { Page } from '../parts/page/page';
import { chooseFile, fileKey, useChosenFile } from '../client/chosen-file';
import { Reading } from './reading';

/** Step one of an import: choose a file, see how it is understood, put that right, ask for the plan. */
export function NewImportPage() {
  const { t } = useWords();
  const file = useChosenFile();
  return (
    <Page
      title={file === null ? t('imports.new') : file.name}
      back={<BackLink to="/imports">{t('nav.imports')}</BackLink>}
      description={t(file === null ? 'imports.newText' : 'imports.readingText')}
    >
      {file === null ? <ChooseFile /> : <Reading key={fileKey(file)} file={file} />}
    </Page>
  );
}

function ChooseFile() {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <Paper style={{ borderStyle: 'dashed', borderColor: 'var(--os-line-strong)' }}>
        <EmptyState icon={IconFileSpreadsheet} title={t('imports.dropHere')} text={t('imports.dropText')}>
          <FileButton onChange={chooseFile}>{(props) => <Button {...props}>{t('imports.choose')}</Button>}</FileButton>
        </EmptyState>
      </Paper>
      <Text size="sm" c="dimmed" ta="center">
        {t('imports.dropPromise')}
      </Text>
    </Stack>
  );
}

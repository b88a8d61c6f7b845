import { Button } from '@mantine/core';
import { useWords } from '../language';
import { chooseFile } from '../client/chosen-file';

export function ChooseAnother() {
  const { t } = useWords();
  return (
    <Button variant="default" onClick={() => chooseFile(null)}>
      {t('imports.chooseAnother')}
    </Button>
  );
}

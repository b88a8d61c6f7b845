import { Button, Group } from '@mantine/core';
import { useWords } from '../language';

/** Leave the form as it was, or save it. */
export function FormButtons({ saving, onCancel }: { saving: boolean; onCancel: () => void }) {
  const { t } = useWords();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={saving}>
        {t('people.save')}
      </Button>
    </Group>
  );
}

import { Button, Chip, Group, Text } from '@mantine/core';
import { useWords } from '../language';
import { isWhole, PLAN_PARTS, type PlanChoice, type PlanPart, WHOLE_PLAN } from './plan-choice';

const PARTS = Object.keys(PLAN_PARTS) as PlanPart[];

interface ChoosePartProps {
  readonly choice: PlanChoice;
  readonly onChoice: (choice: PlanChoice) => void;
}

/** Which part of a waiting plan is approved: kinds of changes here, single products by the boxes in the table. */
export function ChoosePart({ choice, onChoice }: ChoosePartProps) {
  const { t } = useWords();
  return (
    <Group mb="xs" gap="xs" role="group" aria-label={t('rows.takeOnly')}>
      <Text size="sm">{t('rows.takeOnly')}</Text>
      {PARTS.map((part) => (
        <Chip
          key={part}
          size="xs"
          checked={choice.parts.includes(part)}
          onChange={(checked) =>
            onChoice({
              ...choice,
              parts: checked ? [...choice.parts, part] : choice.parts.filter((other) => other !== part),
            })
          }
        >
          {t(`rows.takeParts.${part}`)}
        </Chip>
      ))}
      <Text size="sm" c="dimmed" aria-live="polite">
        {choice.skus.size > 0 ? t('rows.chosen', { count: choice.skus.size }) : isWhole(choice) && t('rows.chooseHint')}
      </Text>
      {!isWhole(choice) && (
        <Button size="compact-xs" variant="subtle" onClick={() => onChoice(WHOLE_PLAN)}>
          {t('rows.clearChoice')}
        </Button>
      )}
    </Group>
  );
}

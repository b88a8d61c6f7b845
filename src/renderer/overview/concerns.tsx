import { Button, Stack } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';
import { ProblemWords } from '../parts/problem-words';
import { Section } from '../parts/section';
import styles from './overview.module.css';
import { remedyFor } from './remedy';

/** What needs a person, worst first, each one click from its remedy. */
export function Concerns({ concerns }: { concerns: readonly ProblemView[] }) {
  const { t } = useWords();
  return (
    <Section title={t('overview.concerns')} flush>
      <Stack gap={0} component="ul" className={styles.list}>
        {concerns.map((concern, index) => (
          <li key={`${concern.code}-${index}`} className={styles.line}>
            <ProblemWords problem={concern} />
            <RemedyLink concern={concern} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function RemedyLink({ concern }: { concern: ProblemView }) {
  const { t } = useWords();
  const remedy = remedyFor(concern);
  if (remedy === null) return null;
  return (
    <Button
      variant="default"
      component="a"
      href={`#${remedy.route}`}
      style={{ flex: 'none' }}
      rightSection={<IconArrowRight size={14} />}
    >
      {t(remedy.text)}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';

type CodeChoice = 'renamed' | 'separate';

/** What a person may say of each question about a code that nobody has. */
const ANSWERS: Readonly<Record<string, readonly CodeChoice[]>> = {
  code_of_known_goods: ['separate', 'renamed'],
  code_of_several_goods: ['separate'],
};

/** Whether a row waits for somebody to say that its code is the new one of known goods, or that it is others. */
export const asksOfCode = ({ code }: { readonly code: string }): boolean => code in ANSWERS;

interface CodeAnswersProps {
  readonly problems: readonly { readonly code: string }[];
  /** Which answer is on its way. */
  readonly sending: CodeChoice | null;
  readonly disabled: boolean;
  readonly onAnswer: (choice: CodeChoice) => void;
}

/** The answers to the question of a row, as buttons; none where it asks nothing of the kind. */
export function CodeAnswers({ problems, sending, disabled, onAnswer }: CodeAnswersProps) {
  const { t } = useWords();
  const answers = problems.flatMap(({ code }) => ANSWERS[code] ?? []);
  return answers.map((choice) => (
    <Allowed key={choice} to="imports.correct">
      <Button
        variant={choice === 'renamed' ? 'filled' : 'light'}
        loading={sending === choice}
        disabled={disabled}
        onClick={() => onAnswer(choice)}
      >
        {t(choice === 'renamed' ? 'rows.sameGoods' : 'rows.ownGoods')}
      </Button>
    </Allowed>
  ));
}

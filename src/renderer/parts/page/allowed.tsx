import { Tooltip } from '@mantine/core';
import { cloneElement, type MouseEvent, type ReactElement } from 'react';
import type { OperationPath } from '../../../contract';
import { useMay } from '../../client/may';
import { useWords } from '../../language';
import { useSay } from '../use-say';

interface AllowedProps {
  readonly to: OperationPath;
  /** A button. It stays where it is, out of use and saying why: what a role cannot do is no secret. */
  readonly children: ReactElement<object>;
}

/** A button for those who may; the others see it, and learn why it is not theirs: pointing at it, or pressing it. */
export function Allowed({ to, children }: AllowedProps) {
  const { t } = useWords();
  const say = useSay();
  if (useMay(to)) return children;
  const shut = {
    'aria-disabled': true,
    'data-disabled': true,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      say.problem({ code: 'not_allowed', facts: {} });
    },
  };
  return (
    <Tooltip label={t('people.notYours')} events={{ hover: true, focus: true, touch: false }}>
      {cloneElement(children, shut)}
    </Tooltip>
  );
}

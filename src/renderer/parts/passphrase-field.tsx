import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from '../language';

interface PassphraseFieldProps extends Omit<PasswordInputProps, 'value' | 'onChange' | 'autoComplete'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a password manager should make of it. */
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
}

/** A passphrase or key that can be looked at while it is typed. */
export function PassphraseField({ onChange, ...props }: PassphraseFieldProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...props}
      visibilityToggleButtonProps={{ 'aria-label': t('people.showPassphrase') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

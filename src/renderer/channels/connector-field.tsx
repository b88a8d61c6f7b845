import { Checkbox, Select, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useWords, type Words } from '../language';
import { PassphraseField } from '../parts/passphrase-field';
import { choiceName, type Field } from './field-values';

interface ConnectorFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of a secret that is stored already: left empty it stays as it is. */
  readonly kept?: boolean;
  /** The first one of a dialog. */
  readonly autoFocus?: boolean;
}

/** One setting or secret, drawn by its type. */
export function ConnectorField({ field, value, onChange, kept = false, autoFocus = false }: ConnectorFieldProps) {
  const { code, t } = useWords();
  const common = { label: labelOf(field, code), required: field.required && !kept, autoFocus };
  if (field.secret) {
    return (
      <PassphraseField
        {...common}
        autoComplete="off"
        placeholder={kept ? t('channel.settings.secretKept') : undefined}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (field.type === 'choice') {
    return (
      <Select
        {...common}
        clearable={!field.required && field.default === undefined}
        value={value === '' ? null : value}
        data={(field.choices ?? []).map((choice) => {
          const words = code('choice', choiceName(choice));
          return { value: choice, label: words === choiceName(choice) ? choice : words };
        })}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  if (field.type === 'flag') {
    return (
      <Checkbox
        label={common.label}
        autoFocus={autoFocus}
        checked={value === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : 'no')}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={field.type === 'url' ? 'url' : 'text'}
      placeholder={field.type === 'url' ? 'https://' : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(field.type === 'url' && wholeAddress(value, onChange))}
    />
  );
}

/** `mojsklep.pl` is how people write an address; it is made whole before the browser finds fault with it. */
function wholeAddress(value: string, onChange: (value: string) => void) {
  const complete = () => {
    const typed = value.trim();
    if (typed !== '' && !typed.includes('://')) onChange(`https://${typed}`);
  };
  return {
    onBlur: complete,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') complete();
    },
  };
}

/** Some fields are something else where they need not be filled in: then they have words of their own. */
function labelOf({ key, required }: Field, code: Words['code']): string {
  const optional = `${key}Optional`;
  const words = required ? optional : code('field', optional);
  return words === optional ? code('field', key) : words;
}

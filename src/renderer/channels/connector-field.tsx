import { Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import type { ChannelKindView } from '../../contract';
import { useWords } from '../language';

interface ConnectorFieldProps {
  readonly field: ChannelKindView['fields'][number];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One setting or secret, drawn by its type. */
export function ConnectorField({ field, value, onChange }: ConnectorFieldProps) {
  const { code } = useWords();
  const common = { label: code('field', field.key), required: field.required };
  if (field.secret) {
    return (
      <PasswordInput
        {...common}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.type === 'choice') {
    return (
      <Select
        {...common}
        value={value === '' ? null : value}
        data={field.choices ?? []}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  if (field.type === 'flag') {
    return (
      <Checkbox
        label={common.label}
        checked={value === 'true'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'true' : 'false')}
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
    />
  );
}

import { NumberInput } from '@mantine/core';
import type { Ref } from 'react';

interface NumberFieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly label?: string;
  /** Where the label is not to be seen. */
  readonly name?: string;
  readonly w: number;
  /** Marks a value that nothing can be done with. */
  readonly wrong?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A quantity in units of sale, large enough for a finger; Polish and English decimals both. */
export function NumberField({ value, onChange, label, name, w, wrong = false, ref }: NumberFieldProps) {
  return (
    <NumberInput
      {...(ref === undefined ? {} : { ref })}
      size="md"
      w={w}
      error={wrong}
      {...(label === undefined ? {} : { label })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      hideControls
      min={0}
      allowNegative={false}
      max={999_999}
      decimalScale={3}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      styles={{ input: { textAlign: 'right' } }}
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

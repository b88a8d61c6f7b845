import { TextInput } from '@mantine/core';
import { useWords } from '../language';
import styles from '../scanning/scanning.module.css';

export interface DocumentFacts {
  readonly supplier: string;
  readonly number: string;
}

export const NO_DOCUMENT: DocumentFacts = { supplier: '', number: '' };

interface DocumentFieldsProps {
  readonly facts: DocumentFacts;
  readonly onChange: (facts: DocumentFacts) => void;
  /** Whom it is from is known already. */
  readonly withoutSupplier?: boolean;
  /** The paper announces goods that are to come; a receipt is found by its number then. */
  readonly announces?: boolean;
}

export function DocumentFields({ facts, onChange, withoutSupplier, announces }: DocumentFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {!withoutSupplier && (
        <TextInput
          label={t('deliveries.supplier')}
          value={facts.supplier}
          onChange={(event) => onChange({ ...facts, supplier: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('deliveries.documentNumber')}
        classNames={{ description: styles.hint ?? '' }}
        description={t(announces ? 'deliveries.orderNumberText' : 'deliveries.documentNumberText')}
        value={facts.number}
        onChange={(event) => onChange({ ...facts, number: event.currentTarget.value })}
      />
    </>
  );
}

/** The facts that were given, as the engine takes them. */
export function givenFacts({ supplier, number }: DocumentFacts): { supplier?: { name: string }; number?: string } {
  return {
    ...(supplier.trim() === '' ? {} : { supplier: { name: supplier.trim() } }),
    ...(number.trim() === '' ? {} : { number: number.trim() }),
  };
}

import { Autocomplete, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProfileView } from '../../contract';
import { useWords } from '../language';
import { Section } from '../parts/page/section';
import { isScans } from './column-name';
import { delimiterName } from './delimiter-name';
import { FlagChoice } from './flag-choice';
import styles from './imports.module.css';

/** The usual ones; whatever was detected is offered too. */
const ENCODINGS = ['utf-8', 'windows-1250', 'iso-8859-2', 'utf-16le', 'windows-1252', 'cp852', 'mazovia'];
const DELIMITERS = [';', ',', '\t', '|'];
const CURRENCIES = ['PLN', 'EUR', 'USD', 'GBP', 'CZK'];

interface ReadingOptionsProps {
  readonly profile: ProfileView;
  readonly source: string;
  readonly onSource: (source: string) => void;
  /** The moment for which the file is true: as a person says in a field for local time, else as the file itself does. */
  readonly asOf: { readonly told: string; readonly stated: string | null; readonly onTold: (local: string) => void };
  readonly onChange: <K extends keyof ProfileView>(key: K, value: ProfileView[K]) => void;
}

export function ReadingOptions({ profile, source, onSource, asOf, onChange }: ReadingOptionsProps) {
  const { t, moment } = useWords();
  // A workbook has no delimiter, a structured file no header either.
  const isText = profile.delimiter !== '';
  const isTable = isText || profile.headerLine !== null;
  // Nor has it an encoding, unless it is so old that its letters take one byte; that choice stays once it was there.
  const [hasEncoding] = useState(isText || (isTable && profile.encoding !== 'utf-8'));
  return (
    <Section title={t('imports.options')} description={t('imports.optionsText')}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }} spacing="sm" mt="xs">
        <TextInput
          label={t('imports.source')}
          placeholder={t('imports.sourceDefault')}
          value={source}
          onChange={(event) => onSource(event.currentTarget.value)}
        />
        {hasEncoding && (
          <Select
            label={t('imports.encoding')}
            value={profile.encoding}
            data={among(profile.encoding, ENCODINGS)}
            onChange={(value) => value !== null && onChange('encoding', value)}
          />
        )}
        {isText && !isScans(profile) && (
          <>
            <Select
              label={t('imports.delimiter')}
              value={profile.delimiter}
              data={among(profile.delimiter, DELIMITERS).map((value) => ({
                value,
                label: delimiterName(value, t),
              }))}
              onChange={(value) => value !== null && onChange('delimiter', value)}
            />
            <Select
              label={t('imports.decimalMark')}
              value={profile.decimalMark}
              data={[
                { value: ',', label: t('imports.comma') },
                { value: '.', label: t('imports.dot') },
              ]}
              onChange={(value) => onChange('decimalMark', value === '.' ? '.' : ',')}
            />
          </>
        )}
        <Select
          label={t('imports.priceMode')}
          value={profile.priceMode}
          data={[
            { value: 'gross', label: t('imports.gross') },
            { value: 'net', label: t('imports.net') },
          ]}
          onChange={(value) => onChange('priceMode', value === 'net' ? 'net' : 'gross')}
        />
        {isTable && (
          <NumberInput
            label={t('imports.headerLine')}
            min={1}
            max={100}
            allowDecimal={false}
            placeholder={t('imports.noHeader')}
            value={profile.headerLine ?? ''}
            onChange={(value) => onChange('headerLine', typeof value === 'number' ? value : null)}
          />
        )}
        <Autocomplete
          label={t('imports.currency')}
          value={profile.currency}
          data={CURRENCIES}
          maxLength={3}
          onChange={(value) => value.length === 3 && onChange('currency', value.toUpperCase())}
        />
        {profile.kind !== 'delivery' && (
          <TextInput
            className={styles.moment}
            type="datetime-local"
            label={t('imports.trueFor')}
            description={
              asOf.stated === null
                ? t('imports.trueForWritten')
                : t('imports.trueForStated', { at: moment(asOf.stated) })
            }
            inputWrapperOrder={['label', 'input', 'description']}
            value={asOf.told}
            onChange={(event) => asOf.onTold(event.currentTarget.value)}
          />
        )}
        {profile.priceMode === 'net' && (
          <TextInput
            label={t('imports.vatCode')}
            placeholder={t('imports.vatFromFile')}
            defaultValue={profile.vatCode ?? ''}
            onBlur={(event) => {
              const value = event.currentTarget.value.trim();
              if (value !== (profile.vatCode ?? '')) onChange('vatCode', value === '' ? null : value);
            }}
          />
        )}
      </SimpleGrid>
      <FlagChoice flag="stockWords" profile={profile} editable onChange={onChange} />
      <FlagChoice flag="addsRows" profile={profile} editable onChange={onChange} />
      <FlagChoice flag="minorPrices" profile={profile} editable onChange={onChange} />
    </Section>
  );
}

function among(detected: string, usual: readonly string[]): string[] {
  return usual.includes(detected) ? [...usual] : [detected, ...usual];
}

import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { type DetectionView, FILE_KINDS, type ProfileView } from '../../contract';
import { useWords } from '../language';
import { isAllSheets, partName } from './part-name';
import { Section } from '../parts/page/section';
import { ListSelect } from '../parts/search/list-select';

const SCOPES = ['partial', 'full'] as const;

interface WhatFileProps {
  readonly detection: DetectionView;
  readonly onChange: <K extends keyof ProfileView>(key: K, value: ProfileView[K]) => void;
}

/** What the file turned out to be; what it is about, and how much it speaks for, a person may say otherwise. */
export function WhatFile({ detection: { profile, parts }, onChange }: WhatFileProps) {
  const { t, code } = useWords();
  const countsStock = profile.kind === 'stock' || profile.kind === 'catalogue';
  return (
    <Section title={t('reading.title')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm" mt="xs">
        <TextInput label={t('reading.format')} value={code('format', profile.format)} readOnly variant="filled" />
        <Select
          label={t('reading.kind')}
          value={profile.kind}
          data={FILE_KINDS.map((value) => ({ value, label: t(`reading.kinds.${value}`) }))}
          description={t(`reading.kindText.${profile.kind}`)}
          onChange={(value) => onChange('kind', FILE_KINDS.find((kind) => kind === value) ?? profile.kind)}
        />
        {countsStock && (
          <Select
            label={t('reading.scope')}
            value={profile.scope}
            data={SCOPES.map((value) => ({ value, label: t(`reading.scopes.${value}`) }))}
            description={
              <Text span inherit {...(profile.scope === 'full' ? { c: 'var(--os-warn)', fw: 600 } : {})}>
                {t(`reading.scopeText.${profile.scope}`)}
              </Text>
            }
            onChange={(value) => onChange('scope', value === 'full' ? 'full' : 'partial')}
          />
        )}
        {parts.length > 1 && (
          <ListSelect
            label={t('reading.part')}
            value={profile.part}
            data={parts.map((value) => ({ value, label: partName(value, t) }))}
            description={t(isAllSheets(profile.part) ? 'reading.allSheetsText' : 'reading.partText')}
            onChange={(value) => onChange('part', value)}
          />
        )}
      </SimpleGrid>
    </Section>
  );
}

import { Button, Group, Select, SimpleGrid, Table, TextInput } from '@mantine/core';
import { type ColumnMeaning, type FILE_KINDS, type ProfileView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { partName } from './part-name';
import { Allowed } from '../parts/page/allowed';
import { Section } from '../parts/page/section';
import { FieldChoice, TargetChoice } from './column-choice';
import { columnName, isScans } from './column-name';
import { type Overrides, withMeaning } from './overrides';
import { useOperation } from '../parts/use-operation';
import { delimiterName } from './delimiter-name';
import { type Flag, FlagChoice } from './flag-choice';

/** What can change the master, and a waiting plan may be instead. */
const KINDS = ['stock', 'prices', 'catalogue', 'delivery'] as const satisfies readonly (typeof FILE_KINDS)[number][];

interface RunReadingProps {
  readonly id: number;
  readonly profile: ProfileView;
  /** What was changed on this page and is not planned yet. */
  readonly overrides: Overrides;
  /** While the run waits its reading can still be put right; it is planned again that way when asked, or when it is applied. */
  readonly editable: boolean;
  readonly onChange: (update: (before: Overrides) => Overrides) => void;
}

export function RunReading({ id, profile, overrides, editable, onChange }: RunReadingProps) {
  const { t, code } = useWords();
  const replan = useOperation(api.imports.replan.mutationOptions(), {
    done: () => t('imports.replanned'),
    onDone: () => onChange(() => ({})),
  });
  const isText = profile.delimiter !== '';
  const facts = [
    [t('reading.format'), code('format', profile.format)],
    [t('reading.scope'), t(`reading.scopes.${profile.scope}`)],
    ...(profile.part === null ? [] : [[t('reading.part'), partName(profile.part, t)] as const]),
    ...(isText
      ? ([
          [t('imports.encoding'), profile.encoding],
          ...(isScans(profile) ? [] : [[t('imports.delimiter'), delimiterName(profile.delimiter, t)] as const]),
        ] as const)
      : []),
    [t('imports.headerLine'), profile.headerLine === null ? t('imports.noHeader') : String(profile.headerLine)],
    [t('imports.currency'), profile.currency],
  ] as const;
  const changeColumn = (column: ColumnMeaning) =>
    onChange((before) => ({ ...before, columns: withMeaning(profile.columns, column) }));
  const changeFlag = (flag: Flag, on: boolean) => onChange((before) => ({ ...before, [flag]: on }));
  return (
    <Section title={t('imports.options')} description={t(editable ? 'imports.stillEditable' : 'imports.wasReadSo')}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" mt="xs">
        <Select
          label={t('reading.kind')}
          value={profile.kind}
          disabled={!editable || replan.isPending}
          data={(KINDS.some((kind) => kind === profile.kind) ? KINDS : [...KINDS, profile.kind]).map((value) => ({
            value,
            label: t(`reading.kinds.${value}`),
          }))}
          // What its columns mean follows from what the file is about, so that it is planned at once.
          onChange={(value) => {
            const kind = KINDS.find((known) => known === value);
            if (kind !== undefined && kind !== profile.kind) replan.mutate({ id, overrides: { kind } });
          }}
        />
        {facts.map(([label, value]) => (
          <TextInput key={label} label={label} value={value} readOnly variant="filled" />
        ))}
        <Select
          label={t('imports.decimalMark')}
          value={profile.decimalMark}
          disabled={!editable}
          data={[
            { value: ',', label: t('imports.comma') },
            { value: '.', label: t('imports.dot') },
          ]}
          onChange={(value) => onChange((before) => ({ ...before, decimalMark: value === '.' ? '.' : ',' }))}
        />
        <Select
          label={t('imports.priceMode')}
          value={profile.priceMode}
          disabled={!editable}
          data={[
            { value: 'gross', label: t('imports.gross') },
            { value: 'net', label: t('imports.net') },
          ]}
          onChange={(value) => onChange((before) => ({ ...before, priceMode: value === 'net' ? 'net' : 'gross' }))}
        />
      </SimpleGrid>
      {editable && Object.keys(overrides).length > 0 && (
        <Group mt="md">
          <Allowed to="imports.replan">
            <Button variant="default" loading={replan.isPending} onClick={() => replan.mutate({ id, overrides })}>
              {t('imports.replan')}
            </Button>
          </Allowed>
        </Group>
      )}
      <FlagChoice flag="stockWords" profile={profile} editable={editable} onChange={changeFlag} />
      <FlagChoice flag="addsRows" profile={profile} editable={editable} onChange={changeFlag} />
      <FlagChoice flag="minorPrices" profile={profile} editable={editable} onChange={changeFlag} />
      <Table mt="md" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.column')}</Table.Th>
            <Table.Th>{t('imports.meaning')}</Table.Th>
            <Table.Th>{t('imports.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profile.columns.map((column) => {
            const name = columnName(profile, column, t);
            return (
              <Table.Tr key={column.column}>
                <Table.Td>{name}</Table.Td>
                <Table.Td w={260}>
                  <FieldChoice column={column} name={name} editable={editable} onChange={changeColumn} />
                </Table.Td>
                <Table.Td w={220}>
                  <TargetChoice column={column} editable={editable} onChange={changeColumn} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

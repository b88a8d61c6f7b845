import { Table, Text } from '@mantine/core';
import type { DetectionView, FoundDocumentView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { ProblemWords } from '../parts/notices/problem-words';
import { Section } from '../parts/page/section';

/** The documents a file is made of, and what becomes of each. */
export function Documents({ documents: { items, total } }: Pick<DetectionView, 'documents'>) {
  const { t, code } = useWords();
  if (total === 0) return null;
  return (
    <Section title={t('reading.documents')} description={t('reading.documentsText')} flush>
      <Table.ScrollContainer minWidth={640} maxHeight={300} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reading.documentType')}</Table.Th>
              <Table.Th>{t('reading.documentNumber')}</Table.Th>
              <Table.Th>{t('reading.supplier')}</Table.Th>
              <Table.Th>{t('reading.issuedAt')}</Table.Th>
              <Table.Th>{t('reading.documentState')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((document, index) => (
              <Table.Tr key={index}>
                <Table.Td>{code('document', document.type)}</Table.Td>
                <Table.Td>{document.number ?? NOTHING}</Table.Td>
                <Table.Td>{document.supplier ?? NOTHING}</Table.Td>
                <Table.Td className="num">{document.issuedAt ?? NOTHING}</Table.Td>
                <Table.Td>
                  <Fate document={document} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > items.length && (
        <Text size="sm" c="dimmed" px="md" pb="sm">
          {t('reading.documentsMore', { count: total - items.length })}
        </Text>
      )}
    </Section>
  );
}

function Fate({ document: { refusal, kind } }: { document: FoundDocumentView }) {
  const { t } = useWords();
  if (refusal !== null) return <ProblemWords problem={refusal} brief />;
  if (kind === 'delivery') return <Badge tone="ok">{t('reading.willBook')}</Badge>;
  return (
    <>
      <Badge tone="mute">{t('reading.willSkip')}</Badge> <span className="dim">{t(`reading.kinds.${kind}`)}</span>
    </>
  );
}

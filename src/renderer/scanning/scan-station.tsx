import { Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language';
import { Moment } from '../parts/moment';
import { AttachCode } from './attach-code';
import { DraftOffer } from './draft-offer';
import { ScanBanner } from './scan-banner';
import { ScanBar } from './scan-bar';
import type { ScanLine } from './scan-list';
import styles from './scanning.module.css';
import { useScanSound } from './use-scan-sound';
import type { ScanListState, ScanVerdict } from './use-scan-list';

interface ScanStationProps {
  /** What it is done for, as its draft is called. */
  readonly work: string;
  readonly list: ScanListState;
  readonly judge: (line: ScanLine) => ScanVerdict;
  /** Begins anew. */
  readonly onDrop: () => void;
  /** The lines; asks for a code's product by the function it is given. */
  readonly children: (onAttach: (line: ScanLine) => void) => ReactNode;
}

/** What every scanning screen has above its lines: how the last scan went, and what is done without a scanner. */
export function ScanStation({ work, list, judge, onDrop, children }: ScanStationProps) {
  const { t } = useWords();
  const [attaching, setAttaching] = useState<string | null>(null);
  useScanSound(list, judge);
  const onAttach = (line: ScanLine) => setAttaching(line.code);
  return (
    <Stack gap="sm">
      <DraftOffer work={work} isEmpty={list.lines.length === 0} onDrop={onDrop} />
      {list.found !== null && list.lines.length > 0 && (
        <Group gap="xs" className="dim">
          <span>
            {t('warehouse.draftFound')} <Moment at={list.found} />
          </span>
        </Group>
      )}
      <ScanBanner list={list} judge={judge} onAttach={onAttach} />
      <ScanBar list={list} />
      <Text size="xs" c="dimmed" className={styles.hint}>
        {t('warehouse.keys')}
      </Text>
      {children(onAttach)}
      <AttachCode code={attaching} onClose={() => setAttaching(null)} onChoose={list.attach} />
    </Stack>
  );
}

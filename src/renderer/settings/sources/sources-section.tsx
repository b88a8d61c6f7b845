import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceView } from '../../../contract';
import { api } from '../../client/api';
import { sourceName } from '../../parts/names/source-name';
import { useWords } from '../../language';
import { FaultNotice } from '../../parts/notices/fault-notice';
import { Loading } from '../../parts/page/loading';
import { Section } from '../../parts/page/section';
import { SourceForm } from './source-form';
import { SourceList } from './source-list';
import styles from './sources.module.css';

/** Where files come from: the folders that are watched, how their files are judged, and what waits in them. */
export function SourcesSection() {
  const { t } = useWords();
  const found = useQuery(api.sources.list.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<SourceView | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <Section
      title={t('sources.title')}
      description={t('sources.text')}
      flush
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
          {t('sources.add')}
        </Button>
      }
    >
      {found.isPending && (
        <div className={styles.line}>
          <Loading words={t('sources.loading')} lines={3} />
        </div>
      )}
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <SourceList sources={found.data} onEdit={setEdited} />}
      <Modal
        opened={edited !== null}
        onClose={close}
        size="lg"
        title={edited === null || edited === 'new' ? t('sources.newTitle') : sourceName(edited.name, t)}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {edited !== null && <SourceForm source={edited === 'new' ? null : edited} onDone={close} />}
      </Modal>
    </Section>
  );
}

import { Button, Collapse, Group, Modal, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { LanView } from '../../contract';
import { api } from '../client/api';
import { useWho } from '../client/may';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';
import { useOperation } from '../parts/use-operation';

const PORTS = { min: 1024, max: 65_535 } as const;

/** The port and the certificate; out of sight, since most shops need neither. */
export function LanSettings({ lan }: { lan: LanView }) {
  const { t } = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const [movedTo, setMovedTo] = useState<string | null>(null);
  return (
    <div>
      <Button variant="default" size="xs" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {t('lan.more')}
      </Button>
      <Collapse id={id} expanded={shown}>
        <Fields key={JSON.stringify([lan.port, lan.tls])} lan={lan} onMoved={setMovedTo} />
      </Collapse>
      {/* Everything behind it has lost its line: it must not be looked for among what failed. */}
      <Modal
        opened={movedTo !== null && lan.door?.problem == null}
        onClose={() => setMovedTo(null)}
        title={t('lan.movedTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Text size="sm">{t('lan.movedText')}</Text>
        <Text className="code" fw={600} my="sm">
          {movedTo}
        </Text>
        <Button data-autofocus component="a" href={movedTo ?? ''} rightSection={<IconArrowRight size={14} />}>
          {t('lan.movedOpen')}
        </Button>
      </Modal>
    </div>
  );
}

/** Where this page will be found, if it came through the port that is given up; null if it stays where it is. */
function movedAddress({ protocol, hostname, port }: Location, before: number, after: number): string | null {
  return after !== before && port === String(before) ? `${protocol}//${hostname}:${after}/` : null;
}

function Fields({ lan, onMoved }: { lan: LanView; onMoved: (url: string | null) => void }) {
  const { port: savedPort, tls } = lan;
  const portGiven = lan.door?.portGiven ?? null;
  const { t } = useWords();
  const who = useWho();
  const [port, setPort] = useState(savedPort);
  const [certFile, setCertFile] = useState(tls?.certFile ?? '');
  const [keyFile, setKeyFile] = useState(tls?.keyFile ?? '');
  const save = useOperation(api.people.setLan.mutationOptions(), {
    done: () => t('lan.moreSaved'),
    onDone: (saved) => onMoved(portGiven === null ? movedAddress(window.location, savedPort, saved.port) : null),
  });
  // Files of this PC are named at this PC: from a tablet they are only shown.
  const here = who !== undefined && who.name === null;
  const changedFiles = certFile !== (tls?.certFile ?? '') || keyFile !== (tls?.keyFile ?? '');
  const halfPair = (certFile === '') !== (keyFile === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ port, ...(changedFiles ? { tls: certFile === '' ? null : { certFile, keyFile } } : {}) });
  };
  return (
    <form onSubmit={submit}>
      {portGiven !== null && (
        <Notice tone="info" title={t('lan.portGivenTitle')}>
          <Text size="sm">{t('lan.portGivenText')}</Text>
        </Notice>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }} mt="xs">
        <NumberInput
          label={t('lan.port')}
          {...PORTS}
          allowDecimal={false}
          thousandSeparator=""
          value={port}
          onChange={(value) => typeof value === 'number' && setPort(value)}
        />
        <TextInput
          label={t('lan.certFile')}
          placeholder="/…/cert.pem"
          disabled={!here}
          value={certFile}
          onChange={(event) => setCertFile(event.currentTarget.value.trim())}
        />
        <TextInput
          label={t('lan.keyFile')}
          placeholder="/…/key.pem"
          disabled={!here}
          error={halfPair ? t('lan.pair') : undefined}
          value={keyFile}
          onChange={(event) => setKeyFile(event.currentTarget.value.trim())}
        />
      </SimpleGrid>
      <Group justify="space-between" align="flex-start" mt="sm">
        <Text size="sm" c="dimmed" flex="1 1 220px">
          {t(here ? 'lan.moreText' : 'lan.filesHere')}
        </Text>
        <Button type="submit" loading={save.isPending} disabled={halfPair || (!changedFiles && port === savedPort)}>
          {t('people.save')}
        </Button>
      </Group>
    </form>
  );
}

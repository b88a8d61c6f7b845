import { Group, Kbd, Modal, Stack, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay } from '../client/may';
import { useMayOpen } from '../client/may-open';
import { type TextKey, useWords } from '../language';
import { typeAhead } from '../parts/search/type-ahead';

const MOD = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
const OPEN_EVENT = 'oneshelf-shortcuts';
/** After `g` the second letter has this long to come. */
const CHORD_MS = 1_200;
/** A screen that was never opened before has to be loaded first. */
const SEARCH_FRAMES = 180;

/** The field that `/` goes to; one per screen at most. */
export const SEARCH_ATTRIBUTE = { 'data-search': 'true' } as const;

const GO = {
  o: { to: '/', text: 'nav.overview' },
  p: { to: '/products', text: 'nav.products' },
  r: { to: '/prices', text: 'nav.prices' },
  i: { to: '/imports', text: 'nav.imports' },
  d: { to: '/deliveries', text: 'nav.warehouse' },
  c: { to: '/channels', text: 'nav.channels' },
  e: { to: '/sales', text: 'nav.sales' },
  w: { to: '/waitlist', text: 'nav.waitlist' },
  z: { to: '/changes', text: 'nav.changes' },
  a: { to: '/activity', text: 'nav.activity' },
  s: { to: '/settings', text: 'nav.settings' },
} as const satisfies Record<string, { to: string; text: TextKey }>;

export function openShortcuts(): void {
  window.dispatchEvent(new Event(OPEN_EVENT));
}

/** Listens to the keys that work on every screen, and lists them on `?`. */
export function Shortcuts() {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const navigate = useNavigate();
  const mayOpen = useMayOpen();
  const mayPrice = useMay('ledger.setPrices');

  useEffect(() => {
    let goingSince = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const going = Date.now() - goingSince < CHORD_MS;
      goingSince = 0;
      if (going && event.key in GO) {
        event.preventDefault();
        void navigate({ to: GO[event.key as keyof typeof GO].to });
      } else if (event.key === 'g') goingSince = Date.now();
      else if (event.key === '?') setOpened(true);
      else if (event.key === 'n') void navigate({ to: '/imports/new' });
      else if (event.key === '/') {
        event.preventDefault();
        typeAhead(searchField);
        void focusSearch(() => navigate({ to: '/products' }));
      }
    };
    const onOpen = () => setOpened(true);
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN_EVENT, onOpen);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN_EVENT, onOpen);
    };
  }, [navigate]);

  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Table>
          <Table.Tbody>
            <Line keys={[MOD, 'K']} text={t('palette.open')} />
            <Line keys={['/']} text={t('shortcuts.search')} />
            <Line keys={['↑', '↓', '↵']} text={t('shortcuts.rows')} />
            <Line keys={['Home', 'End']} text={t('palette.first')} />
            <Line keys={['x']} text={t('palette.select')} />
            {mayOpen('/imports/new') && <Line keys={['n']} text={t('shortcuts.newImport')} />}
            {mayPrice && <Line keys={['p']} text={t('productPage.shortcutPrice')} />}
            {Object.entries(GO)
              .filter(([, { to }]) => mayOpen(to))
              .map(([key, { text }]) => (
                <Line key={key} keys={['g', key]} text={t(text)} />
              ))}
            <Line keys={['Esc']} text={t('shortcuts.closeNotice')} />
            <Line keys={['?']} text={t('shortcuts.title')} />
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}

function Line({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <Table.Tr>
      <Table.Td w={124}>
        <Group gap={4}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </Group>
      </Table.Td>
      <Table.Td>{text}</Table.Td>
    </Table.Tr>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

async function focusSearch(open: () => Promise<void>): Promise<void> {
  if (!focusField()) {
    await open();
    // The screen is painted a moment after its route is.
    for (let frame = 0; frame < SEARCH_FRAMES && !focusField(); frame += 1) await new Promise(requestAnimationFrame);
  }
}

const searchField = () => document.querySelector<HTMLInputElement>('input[data-search]');

function focusField(): boolean {
  const field = searchField();
  field?.focus();
  field?.select();
  return field !== null;
}

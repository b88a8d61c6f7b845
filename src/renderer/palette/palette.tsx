import { Spotlight } from '@mantine/spotlight';
import {
  IconArrowRight,
  IconHelp,
  IconKeyboard,
  IconMap2,
  IconPackage,
  IconPlus,
  IconRefresh,
  IconSearch,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useState } from 'react';
import type { OperationPath } from '../../contract';
import { openShortcuts } from '../app/shortcuts';
import { api } from '../client/api';
import { openHelp } from '../help/help-panel';
import { useWho } from '../client/may';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { typeAhead } from '../parts/search/type-ahead';
import { useOperation } from '../parts/use-operation';
import { answersTo } from '../parts/notices/answers-to';
import { PALETTE_BEGINNINGS, PALETTE_SCREENS } from './palette-actions';
import { useTour } from '../tour/use-tour';
import { ProductActions } from './product-actions';
import { useHelpEntries } from './use-help-entries';

const OFFERED = 6;

/** Answers come after what was typed, so that none of them may stand marked yet: Enter means the first. */
function openFirst({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  const list = currentTarget.closest('[role="dialog"]');
  if (key !== 'Enter' || list?.querySelector('[data-selected]')) return;
  list?.querySelector<HTMLElement>('[data-action]')?.click();
}

const paletteField = () => document.querySelector<HTMLInputElement>('input[data-palette]');

/** What is typed while the palette is still opening is meant for it. */
function useTypingAhead(): void {
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey }: globalThis.KeyboardEvent) => {
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k' && paletteField() === null) typeAhead(paletteField);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** Opened by Ctrl+K or ⌘K on every screen: products, screens and commands by a few letters. */
export function Palette() {
  const { t } = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const mayOpen = useMayOpen();
  const who = useWho();
  const may = (operation: OperationPath) => who?.may.includes(operation) ?? false;
  useTypingAhead();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search: asked, limit: OFFERED } }),
    enabled: asked !== '',
  });
  const sync = useOperation(api.sync.run.mutationOptions(), {
    done: (report) =>
      t('channels.synced', { count: report.channels.reduce((sum, channel) => sum + channel.confirmed, 0) }),
  });
  const tour = useTour();
  const help = useHelpEntries(asked);
  const commands = [
    ...(may('sync.run') ? [{ text: t('channels.syncNow'), icon: IconRefresh, run: () => sync.mutate({}) }] : []),
    ...PALETTE_BEGINNINGS.filter(({ needs }) => may(needs)).map(({ to, text }) => ({
      text: t(text),
      icon: IconPlus,
      run: () => router.history.push(to),
    })),
    ...(tour.offered ? [{ text: t(tour.words), icon: IconMap2, run: tour.open }] : []),
    { text: t('shortcuts.title'), icon: IconKeyboard, run: openShortcuts },
  ].filter(({ text }) => answersTo(text, typed));
  const screens = PALETTE_SCREENS.filter(({ to, text }) => mayOpen(to) && answersTo(t(text), typed));
  const products = asked === '' ? null : (found.data ?? null);
  const nothing = commands.length + screens.length === 0 && products?.items.length === 0 && help.length === 0;

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      tagsToIgnore={[]}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        data-palette
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={openFirst}
      />
      <Spotlight.ActionsList>
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.screens')}>
            {screens.map(({ to, text }) => (
              <Spotlight.Action
                key={to}
                label={t(text)}
                leftSection={<IconArrowRight size={16} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.actions')}>
            {commands.map(({ text, icon: Icon, run }) => (
              <Spotlight.Action key={text} label={text} leftSection={<Icon size={16} aria-hidden />} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {products !== null && products.items.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.products')}>
            <ProductActions
              items={products.items}
              onOpen={(sku) => void navigate({ to: '/products/$sku', params: { sku } })}
            />
            {products.total > products.items.length && (
              <Spotlight.Action
                label={t('palette.allProducts')}
                leftSection={<IconPackage size={16} aria-hidden />}
                onClick={() => void navigate({ to: '/products', search: { q: asked } })}
              />
            )}
          </Spotlight.ActionsGroup>
        )}
        {help.length > 0 && (
          <Spotlight.ActionsGroup label={t('help.label')}>
            {help.map(({ route, title }) => (
              <Spotlight.Action
                key={route}
                label={title}
                leftSection={<IconHelp size={16} aria-hidden />}
                onClick={() => openHelp(route)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        {asked !== '' && found.isPending && <Spotlight.Empty>{t('palette.searching')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../client/api';
import { desktopBridge } from '../client/bridge';
import { chooseFile, placedFile } from '../client/chosen-file';
import { useLiveEvents } from '../client/live';
import { HelpPanel } from '../help/help-panel';
import { useWords } from '../language';
import { Palette } from '../palette/palette';
import { Badge } from '../parts/badge';
import { useSayingsInLanguage } from '../parts/use-say';
import { useOpenScanned } from '../scanning/open-scanned';
import { Tour } from '../tour/tour';
import { DropTarget } from './drop-target';
import { Navigation } from './navigation';
import { Screen } from './screen';
import { Shortcuts } from './shortcuts';
import styles from './shell.module.css';
import { useFocusKeeper } from './use-focus-keeper';

/** What is always there: the way around, what is running, and the line to the engine. */
export function Shell() {
  const { t } = useWords();
  const line = useLiveEvents();
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  useDesktopOpenings();
  useOpenScanned();
  useSayingsInLanguage();
  useFocusKeeper();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main" onClick={(event) => (event.preventDefault(), focusMain())}>
        {t('nav.skip')}
      </a>
      <Navigation status={status.data} />
      <main className={styles.main} id="main" tabIndex={-1} style={{ outline: 'none' }}>
        <div className={styles.line} role="status">
          {line === 'lost' && <Badge tone="warn">{t('common.lineLost')}</Badge>}
          {line === 'refused' && <Badge tone="bad">{t('common.lineRefused')}</Badge>}
        </div>
        <Screen />
      </main>
      <Tour />
      <HelpPanel />
      <Shortcuts />
      <Palette />
      <DropTarget />
    </div>
  );
}

function focusMain(): void {
  document.getElementById('main')?.focus();
}

/** The tray and notifications of the desktop program open screens here. */
function useDesktopOpenings(): void {
  const router = useRouter();
  useEffect(() => {
    const bridge = desktopBridge();
    bridge?.onOpen((route) => router.history.push(route));
    bridge?.onFile((path) => {
      chooseFile(placedFile(path));
      router.history.push('/imports/new');
    });
  }, [router]);
}

import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconBaselineDensityMedium,
  IconCheck,
  IconDeviceDesktop,
  IconHelp,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { openHelp } from '../help/help-panel';
import { useLanguageChoice, useWords } from '../language';
import { chooseDensity, DENSITIES, useDensity } from '../parts/density';
import styles from './shell.module.css';
import { openShortcuts } from './shortcuts';

const SCHEMES = [
  { value: 'light', icon: IconSun, text: 'theme.light' },
  { value: 'dark', icon: IconMoon, text: 'theme.dark' },
  { value: 'auto', icon: IconDeviceDesktop, text: 'theme.auto' },
] as const;

/** Theme, language and density of lists on this device, and the list of shortcuts. */
export function Controls() {
  const { t } = useWords();
  return (
    <div className={styles.controls}>
      <ThemeMenu />
      <LanguageMenu />
      <DensityMenu />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('help.open')}
        title={t('help.open')}
        onClick={() => openHelp()}
      >
        <IconHelp size={18} color="var(--os-dim)" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('shortcuts.title')}
        title={t('shortcuts.title')}
        onClick={openShortcuts}
      >
        <IconKeyboard size={18} color="var(--os-dim)" />
      </ActionIcon>
    </div>
  );
}

function ThemeMenu() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find((scheme) => scheme.value === colorScheme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('theme.label')} title={t('theme.label')}>
          <Current size={18} color="var(--os-dim)" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, icon: Icon, text }) => (
          <Menu.Item key={value} leftSection={<Icon size={16} />} onClick={() => setColorScheme(value)}>
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function DensityMenu() {
  const { t } = useWords();
  const chosen = useDensity();
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('density.label')} title={t('density.label')}>
          <IconBaselineDensityMedium size={18} color="var(--os-dim)" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {DENSITIES.map((density) => (
          <Menu.Item
            key={density}
            rightSection={density === chosen ? <IconCheck size={14} aria-hidden /> : undefined}
            aria-current={density === chosen || undefined}
            onClick={() => chooseDensity(density)}
          >
            {t(`density.${density}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageMenu() {
  const { t } = useWords();
  const choose = useLanguageChoice();
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('language.label')} title={t('language.label')}>
          <IconLanguage size={18} color="var(--os-dim)" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose('pl')} lang="pl">
          {t('language.pl')}
        </Menu.Item>
        <Menu.Item onClick={() => choose('en')} lang="en">
          {t('language.en')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

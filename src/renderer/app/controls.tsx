import { useMantineColorScheme } from '@mantine/core';
import {
  IconBaselineDensityMedium,
  IconDeviceDesktop,
  IconHelp,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { openHelp } from '../help/help-panel';
import { useLanguageChoice, useWords } from '../language';
import { ChoiceMenu, IconButton } from '../parts/search/choice-menu';
import { chooseDensity, DENSITIES, useDensity } from '../parts/page/density';
import styles from './shell.module.css';
import { openShortcuts } from './shortcuts';

const THEMES = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
const THEME_NAMES = ['light', 'dark', 'auto'] as const;
const LANGUAGES = ['pl', 'en'] as const;

/** Theme, language and density of lists on this device, help, and the list of shortcuts. */
export function Controls() {
  const { t, language } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLanguage = useLanguageChoice();
  const density = useDensity();
  return (
    <div className={styles.controls}>
      <ChoiceMenu
        label={t('theme.label')}
        icon={THEMES[colorScheme]}
        choices={THEME_NAMES.map((value) => ({ value, text: t(`theme.${value}`), icon: THEMES[value] }))}
        chosen={colorScheme}
        onChoose={setColorScheme}
      />
      <ChoiceMenu
        label={t('language.label')}
        icon={IconLanguage}
        choices={LANGUAGES.map((value) => ({ value, text: t(`language.${value}`), lang: value }))}
        chosen={language}
        onChoose={chooseLanguage}
      />
      <ChoiceMenu
        label={t('density.label')}
        icon={IconBaselineDensityMedium}
        choices={DENSITIES.map((value) => ({ value, text: t(`density.${value}`) }))}
        chosen={density}
        onChoose={chooseDensity}
      />
      <IconButton label={t('help.open')} icon={IconHelp} onClick={() => openHelp()} />
      <IconButton label={t('shortcuts.title')} icon={IconKeyboard} onClick={openShortcuts} />
    </div>
  );
}

import {
  Alert,
  Button,
  createTheme,
  type CSSVariablesResolver,
  InputWrapper,
  Modal,
  Notification,
  Paper,
  Select,
  Table,
  Tooltip,
} from '@mantine/core';

/** Sober and dense: small radii, 14 px text, system fonts, one accent. */
export const theme = createTheme({
  colors: {
    dark: [
      '#e7eaee',
      '#c3cad3',
      '#a0a9b5',
      '#76808e',
      '#333a44',
      '#262b32',
      '#1f2329',
      '#181b20',
      '#14171b',
      '#101216',
    ],
  },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: 'var(--os-mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 'md' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 7, horizontalSpacing: 'md', fz: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, multiline: true, maw: 320, withArrow: true } }),
    Select: Select.extend({
      // A closed list has no place in the page: a wide file has dozens of them.
      defaultProps: { allowDeselect: false, checkIconPosition: 'right', comboboxProps: { keepMounted: false } },
    }),
    // Fields beside each other stand on one line, however long what is said of each.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        styles: { title: { fontWeight: 600 } },
      },
    }),
    // Its own grey is too pale to read.
    Notification: Notification.extend({ styles: { description: { color: 'var(--os-dim)' } } }),
    Alert: Alert.extend({ defaultProps: { radius: 'md' } }),
  },
});

/** Mantine's greys are too pale for text; ours pass AA. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--os-surface)',
    '--mantine-color-text': 'var(--os-ink)',
    '--mantine-color-dimmed': 'var(--os-dim)',
    '--mantine-color-placeholder': 'var(--os-dim)',
    '--mantine-color-anchor': 'var(--os-accent)',
    '--mantine-color-default': 'var(--os-surface)',
    '--mantine-color-default-hover': 'var(--os-sunken)',
    '--mantine-color-default-color': 'var(--os-ink)',
    '--mantine-color-default-border': 'var(--os-line)',
    '--mantine-color-error': 'var(--os-bad)',
  };
  return { variables: {}, light: shared, dark: shared };
};

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#eef7f6',
  '#dcebe8',
  '#b5d7d2',
  '#8bc2bb',
  '#69b0a8',
  '#4f9f97',
  '#2f857e',
  '#1f6f6b',
  '#175a56',
  '#0f4441',
]

/** Mantine's neutrals, warm like our paper. Its inputs, cards and borders take them by number. */
const gray: MantineColorsTuple = [
  '#faf7f0',
  '#f4efe5',
  '#ebe5d8',
  '#e0d9ca',
  '#a49b8d',
  '#8c8376',
  '#635c52',
  '#4f4940',
  '#3a352e',
  '#2a2621',
]
const dark: MantineColorsTuple = [
  '#ece7dd',
  '#d5cfc3',
  '#b3ab9d',
  '#8f887b',
  '#413d37',
  '#37332e',
  '#2c2a27',
  '#1b1a18',
  '#151412',
  '#0f0e0d',
]

/** Mantine dressed in our tokens; the sizes are its own. */
export const theme = createTheme({
  colors: { teal, gray, dark },
  white: '#fffdf8',
  black: '#2a2621',
  primaryColor: 'teal',
  // One shade for both: white words on the lighter one were too faint in the dark.
  primaryShade: 7,
  autoContrast: true,
  fontFamily: 'var(--pb-font)',
  fontFamilyMonospace: 'var(--pb-font-code)',
  headings: { fontFamily: 'var(--pb-font)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    // Of dialogs and notifications too.
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 140 } },
      styles: {
        content: { background: 'var(--pb-surface)' },
        header: { background: 'var(--pb-surface)' },
        title: { fontSize: '1.125rem', fontWeight: 600 },
      },
    },
    Drawer: {
      styles: {
        content: { background: 'var(--pb-surface)' },
        header: { background: 'var(--pb-surface)' },
        title: { fontSize: '1.125rem', fontWeight: 600 },
      },
    },
    Slider: { styles: { markLabel: { color: 'var(--pb-ink-soft)', fontSize: '0.8125rem' } } },
    // Its placeholder would be a child of the menu that is no item; without it the first item gets the focus.
    Menu: { defaultProps: { transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false } },
  },
})

const SURFACES = {
  '--mantine-color-body': 'var(--pb-paper)',
  '--mantine-color-text': 'var(--pb-ink)',
  '--mantine-color-bright': 'var(--pb-ink)',
  '--mantine-color-dimmed': 'var(--pb-ink-soft)',
  '--mantine-color-placeholder': 'var(--pb-ink-soft)',
  '--mantine-color-anchor': 'var(--pb-accent)',
  '--mantine-color-error': 'var(--pb-danger)',
  '--mantine-color-default': 'var(--pb-surface)',
  '--mantine-color-default-hover': 'var(--pb-sunken)',
  '--mantine-color-default-color': 'var(--pb-ink)',
  '--mantine-color-default-border': 'var(--pb-line-strong)',
  '--mantine-color-disabled': 'var(--pb-sunken)',
  '--mantine-color-disabled-color': 'var(--pb-ink-soft)',
  '--mantine-color-disabled-border': 'var(--pb-line)',
  '--mantine-primary-color-filled': 'var(--pb-accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--pb-accent-fill-hover)',
  '--mantine-color-teal-filled': 'var(--pb-accent-fill)',
  '--mantine-color-teal-filled-hover': 'var(--pb-accent-fill-hover)',
  '--mantine-primary-color-light': 'var(--pb-accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--pb-accent-soft-hover)',
  '--mantine-primary-color-light-color': 'var(--pb-accent-ink)',
  '--mantine-color-teal-light': 'var(--pb-accent-soft)',
  '--mantine-color-teal-light-hover': 'var(--pb-accent-soft-hover)',
  '--mantine-color-teal-light-color': 'var(--pb-accent-ink)',
  '--mantine-color-teal-text': 'var(--pb-accent)',
  '--mantine-color-teal-outline': 'var(--pb-accent)',
  '--mantine-color-red-text': 'var(--pb-danger)',
  // Items of menus take this one.
  '--mantine-color-red-6': 'var(--pb-danger)',
  '--mantine-color-red-light-color': 'var(--pb-danger)',
  '--mantine-color-red-outline': 'var(--pb-danger)',
}

/** Mantine's own surfaces in our tokens, which know both themes; it writes these for each theme, so both get the same. */
export const mantineVariables: CSSVariablesResolver = () => ({ variables: {}, light: SURFACES, dark: SURFACES })

import { createTheme, type MantineColorsTuple } from '@mantine/core'

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

/** Mantine dressed in our tokens; the sizes are its own. */
export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  // One shade for both: white words on the lighter one were too faint in the dark.
  primaryShade: 7,
  autoContrast: true,
  fontFamily: 'var(--pb-font)',
  headings: { fontFamily: 'var(--pb-font)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
})

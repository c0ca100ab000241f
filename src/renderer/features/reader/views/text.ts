import type { PageTheme } from '../../../../shared/features/reader/page-theme.ts'
import type { PageLayout, PageSpread } from '../../../../shared/features/reader/reader.model.ts'

/** The words of how pages are shown. */
export const TEXT = {
  view: 'View',
  layout: 'Pages',
  layouts: {
    continuous: 'One below the other',
    single: 'One at a time',
    horizontal: 'Side by side',
    wrapped: 'As many as fit',
  } satisfies Record<PageLayout, string>,
  spread: 'Two pages',
  spreads: { none: 'Off', odd: 'Starting with the first', even: 'Cover alone' } satisfies Record<PageSpread, string>,
  colors: 'Colours',
  themes: { light: 'As printed', dark: 'Dark', sepia: 'Sepia', custom: 'My own' } satisfies Record<PageTheme, string>,
  paper: 'Paper colour',
  ink: 'Ink colour',
  choosePaper: 'Choose paper colour…',
  chooseInk: 'Choose ink colour…',
  keepPictures: 'Leave pictures as they are',
  printedLabels: 'Page numbers as printed',
  previews: 'Preview what the pointer rests on',
  trim: 'Trim margins',
  nextLayout: 'Next page layout',
  nextSpread: 'Two pages: next way',
  nextTheme: 'Next colours of the pages',
} as const

import { APP_ORIGIN } from './origin.ts'

export const START_PAGE = `${APP_ORIGIN}/index.html`
/** The small window of the running clock. */
export const MINI_PAGE = `${APP_ORIGIN}/mini.html`
/** Shown when the store can't be opened. */
export const RECOVERY_PAGE = `${APP_ORIGIN}/recovery.html`

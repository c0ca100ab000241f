import { readFileSync, writeFileSync } from 'node:fs'
import { nativeTheme } from 'electron'
import { THEMES } from '../../shared/features/settings/settings.model.ts'
import type { Context } from '../core/context.ts'
import { findSettings } from '../features/settings/settings.store.ts'

/**
 * Puts the theme of the last run in force. The page follows the system's theme, and this is what "system" means to it,
 * so window and page have the same one from the first frame on. A file and not the store, as for the window's bounds.
 */
export function applyRememberedTheme(path: string): void {
  try {
    const remembered = readFileSync(path, 'utf8')
    nativeTheme.themeSource = THEMES.find((theme) => theme === remembered) ?? 'system'
  } catch {
    // First start: the system's own theme.
  }
}

/** Follows the setting from now on, and remembers it for the next start. Ends with the app. */
export async function followTheme(context: Pick<Context, 'db' | 'changes'>, path: string): Promise<void> {
  const apply = () => {
    const { theme } = findSettings(context.db)
    if (nativeTheme.themeSource === theme) return
    nativeTheme.themeSource = theme
    try {
      writeFileSync(path, theme, { mode: 0o600 })
    } catch {
      // A full disk only costs a flash at the next start.
    }
  }
  apply()
  for await (const features of context.changes.subscribe('changed')) if (features.includes('settings')) apply()
}

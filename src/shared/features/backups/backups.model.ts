/** Why a copy was made. */
export const BACKUP_KINDS = ['automatic', 'manual', 'before-restore', 'before-emptying', 'before-migration'] as const
export type BackupReason = (typeof BACKUP_KINDS)[number]

/** The reason behind the kind in a backup's file name, where a migration also names its version. */
export function reasonOf(kind: string): BackupReason {
  return BACKUP_KINDS.find((reason) => kind === reason || kind.startsWith(`${reason}-`)) ?? 'manual'
}

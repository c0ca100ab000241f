import type { LookEnd } from '../../../shared/features/updates/updates.model.ts'

/** The words of the look for a newer version. */
export const TEXT = {
  never: 'Prepbench never looks for newer versions by itself.',
  nobody: 'This build was not told where newer versions are announced, so it has nobody to ask.',
  look: 'Look for a newer version…',
  askTitle: 'Ask for the newest version?',
  askBody:
    'Prepbench asks this host once for a short text that names the newest version. The host sees the network address of this computer, as with any web page. Nothing else is sent, and nothing is downloaded or installed.',
  cancel: 'Cancel',
  ask: (host: string) => `Ask ${host}`,
  asking: 'Asking…',
  newer: (version: string, present: string) => `Version ${version} is there; you have ${present}.`,
  open: 'Open its page…',
  ended: {
    same: 'You have the newest version.',
    unreachable: 'The host could not be reached. Check the connection, or try again later.',
    unreadable: 'The host answered, but not with a version that Prepbench can read. Nothing was changed.',
  } satisfies Record<Exclude<LookEnd, 'newer'>, string>,
  defect: 'This failed for a reason Prepbench does not know. The log says where it happened.',
} as const

import { offerNext } from './offer-next.tsx'

/** Says what was just removed and offers it back. `onUndo` brings it back; both are for soft deletes only. */
export function offerUndo(message: string, onUndo: () => void): void {
  offerNext(message, 'Undo', onUndo)
}

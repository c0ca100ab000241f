/** Why a library can't go into a folder. Nothing is changed in any of these cases. */
export const LOCATION_REFUSALS = [
  /** It lies there already. */
  'same',
  /** The folder lies in the library, or the library in it. */
  'inside',
  /** Other things lie there. */
  'not-empty',
  'no-permission',
  'no-space',
  /** A copied file came out as another. */
  'broken-copy',
  /** Something went on writing. */
  'never-still',
  'failed',
] as const
export type LocationRefusal = (typeof LOCATION_REFUSALS)[number]

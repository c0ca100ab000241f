/** Places worth coming back to; the settings and a session's page are passed through. */
const PLACES = /^\/(?:plan|read|practice|interviews|journal|insights)?(?:(?<=read|journal)\/[\w-]{1,64})?$/

/** The place to remember for a path of the router, or null. */
export function placeToRemember(path: string): string | null {
  return PLACES.test(path) ? path : null
}

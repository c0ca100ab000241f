import { isOnPath } from './processes.mjs'

/**
 * `user`: the user's display, or a virtual one where there is none.
 * `virtual`: a virtual one, on which nobody is disturbed and the screen always has the same size.
 * @typedef {'user' | 'virtual'} DisplayKind
 */

/** @typedef {{ env: NodeJS.ProcessEnv, wrap: (command: string, args: string[]) => [string, string[]] }} Display */

export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

const hasXvfb = () => isOnPath('xvfb-run') && isOnPath('xauth')

/**
 * The Debian packages to install before there is a display of this kind.
 * @param {DisplayKind} kind
 */
export function displayPackages(kind) {
  if (process.platform !== 'linux' || hasXvfb()) return []
  if (kind === 'user' && hasDisplay()) return []
  return ['xvfb', 'xauth']
}

/** @param {DisplayKind} kind @returns {Display} */
export function openDisplay(kind) {
  if (process.platform !== 'linux' || (kind === 'user' && hasDisplay())) {
    return { env: {}, wrap: (command, args) => [command, args] }
  }
  return {
    // Electron would prefer a Wayland session over the X server made for it.
    env: { WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    wrap: (command, args) => ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]],
  }
}

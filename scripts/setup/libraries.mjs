import { runQuietly } from './processes.mjs'

/** Any desktop has these. The last ones are loaded on demand, so that ldd does not tell of them. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
  'fonts-liberation',
]

/** @param {string} lddOutput */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)
}

/**
 * The Debian packages to install before this Electron can start.
 * @param {string} executable
 */
export function libraryPackages(executable) {
  if (process.platform !== 'linux') return []
  return missingLibraries(runQuietly('ldd', [executable]).output).length > 0 ? packages : []
}

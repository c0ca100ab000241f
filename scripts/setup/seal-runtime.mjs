/**
 * Turns an unpacked registry runtime into a plain Electron: `seal-runtime.mjs <dist> <launcher>`.
 * Run with the project's Node after the install, since both packages ask for a newer Node than the system may have.
 */
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

const [dist = '', launcher = ''] = process.argv.slice(2)

await flipFuses(join(dist, 'electron'), {
  version: FuseVersion.V1,
  // That snapshot holds another application's code and is left out.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright starts the app with --inspect.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
await createPackage(launcher, join(dist, 'resources', 'default_app.asar'))

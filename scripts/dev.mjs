import { forgetBuild } from './build-state.mjs'
import { hasDisplay } from './setup/display.mjs'
import { runMain, SetupError } from './setup/messages.mjs'
import { prepare } from './setup/prepare.mjs'
import { runTool } from './setup/processes.mjs'

await runMain(async () => {
  if (!hasDisplay()) throw new SetupError('There is no display for the app; run npm start for the guided tour instead.')
  const { electron } = await prepare('user')
  // The development server puts its own bundles into out/.
  forgetBuild()
  return runTool('electron-vite', 'electron-vite', ['dev'], { env: electron.env })
})

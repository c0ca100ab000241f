import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { SetupError, say } from '../setup/messages.mjs'

/**
 * Criterion S20: what a released app must not be talked into.
 * @type {[FuseV1Options, FuseState][]}
 */
const wanted = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]

/**
 * Reads the fuses back from the packed executable.
 * @param {string} executable
 */
export async function sealedFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const wrong = wanted.filter(([fuse, state]) => wire[fuse] !== state).map(([fuse]) => FuseV1Options[fuse])
  if (wrong.length > 0) throw new SetupError(`These fuses are not as they must be: ${wrong.join(', ')}.`)
  say(`S20 fuses read back as wanted: ${wanted.length}.`)
}

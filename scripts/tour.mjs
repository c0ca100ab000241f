/**
 * `npm start` without a display, or `npm start -- --tour [file.pdf]`: the guided tour. The real app does the main job on
 * the sample campaign and on the given PDF, in a fresh data folder; every step is checked in the store from outside.
 */
import { open, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { runMain, SetupError, say } from './setup/messages.mjs'
import { openApp } from './tour/app.mjs'
import { clearPictures, openAlbum } from './tour/pictures.mjs'
import { openSteps, StepError } from './tour/steps.mjs'
import { watchStore } from './tour/store.mjs'
import { walkFile, walkSample } from './tour/walk.mjs'

/** A PDF says so somewhere in its first kilobyte. @param {string} file */
async function demandPdf(file) {
  const facts = await stat(file).catch(() => null)
  if (!facts) throw new SetupError(`There is no file “${file}”. Name a PDF, or start the tour without one.`)
  if (!facts.isFile()) throw new SetupError(`“${file}” is not a file. Name a PDF, or start the tour without one.`)
  const handle = await open(file).catch(() => null)
  if (!handle) throw new SetupError(`“${file}” may not be read. Change its permissions, or name another PDF.`)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    if (!buffer.subarray(0, bytesRead).includes('%PDF-')) throw new SetupError(`“${basename(file)}” is not a PDF. Name another file.`)
  } finally {
    await handle.close()
  }
}

/** @param {readonly string[]} files */
async function tour(files) {
  const [file] = files
  if (files.length > 1) throw new SetupError('The tour takes one PDF at a time.')
  if (file !== undefined) await demandPdf(file)
  clearPictures()
  say('Guided tour: the real app, a fresh data folder, the main job from start to end.')
  say('The clock of the app is moved forward, so that 20 minutes of reading take seconds. Everything else is as it will be.\n')
  const running = await openApp()
  const album = openAlbum(() => running.page)
  const steps = openSteps(() => album.take('stopped-here').catch(() => {}))
  try {
    const walk = { running, store: watchStore(running.dataFolder), steps, album }
    await walkSample(walk)
    if (file !== undefined) {
      say(`\nNow the same with ${basename(file)}.`)
      await walkFile(walk, file)
    }
    await steps.run(
      'The store is sound',
      async () => {},
      () => {
        const { integrity, orphans } = walk.store.health()
        return integrity === 'ok' && orphans === 0 ? 'integrity ok, no orphan rows' : null
      },
    )
  } finally {
    await running.app.close()
    await rm(running.dataFolder, { recursive: true, force: true })
  }
  say(`\n${steps.count} steps, each verified in the store. Pictures are in tour-output/.`)
  return 0
}

await runMain(async () => {
  try {
    return await tour(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    throw new SetupError(error.message)
  }
})

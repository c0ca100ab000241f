import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paperPath } from '../../src/main/features/papers/library-files.ts'
import { createFileCore } from '../support/file-core.ts'

test('D13 papers added after a backup keep their files when it is restored, so that coming back brings them back whole', async () => {
  const { client, core, keeper, paths } = await createFileCore()
  await keeper.backUp('manual')
  const added = paperPath(paths.folder, 'a'.repeat(64))
  const unfinished = join(dirname(added), '.incoming-1.pdf')
  mkdirSync(dirname(added), { recursive: true })
  writeFileSync(added, '%PDF-1.7')
  writeFileSync(unfinished, '%PDF')
  const [backup] = (await client.backups.list()).backups
  await keeper.restore(backup?.name ?? '')
  await core.context.tidyLibrary()
  expect([existsSync(added), existsSync(unfinished)]).toEqual([true, false])
  await keeper.close()
})

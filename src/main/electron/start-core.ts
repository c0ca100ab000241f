import { join } from 'node:path'
import { app } from 'electron'
import { type Core, createCore } from '../core/create-core.ts'
import { openStore } from '../store/open-store.ts'
import { systemClock, systemIds } from './clock.ts'

/** Opens the store and builds the core on it. Loaded after the window exists: nothing slow runs before it. */
export function startCore(dataFolder: string): Core {
  return createCore({
    db: openStore(join(dataFolder, 'prepbench.sqlite')),
    clock: systemClock(app.isPackaged ? undefined : process.env.WORKBENCH_CLOCK),
    ids: systemIds,
    host: { dataFolder, versions: { version: app.getVersion(), electron: process.versions.electron } },
  })
}

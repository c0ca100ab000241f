import { createRouterClient } from '@orpc/server'
import { type Core, createCore } from '../../src/main/core/create-core.ts'
import type { Host } from '../../src/main/core/host.ts'
import type { KeeperParts } from '../../src/main/store/store-keeper.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'
import { createTestKeeper } from './stores.ts'
import { createTestClock, type TestClient, testHost } from './test-core.ts'

type Keeper = ReturnType<typeof createTestKeeper>

interface FileCore {
  readonly core: Core
  readonly client: TestClient
  readonly keeper: Keeper['keeper']
  readonly clock: ReturnType<typeof createTestClock>
  readonly state: Keeper['state']
  readonly paths: Keeper['paths']
  readonly opened: string[]
  readonly now: () => EpochMs
}

/** The whole core on a store in a real folder, opened as the app opens it; for whatever concerns the file itself. */
export async function createFileCore(dataFolder?: string, parts: Partial<KeeperParts> = {}, host: Partial<Host> = {}): Promise<FileCore> {
  const clock = createTestClock()
  const { keeper, state, paths } = createTestKeeper(dataFolder, { now: clock.now, ...parts })
  const problem = await keeper.open()
  if (problem) throw new Error(`The store did not open: ${JSON.stringify(problem)}`)
  let count = 0
  const opened: string[] = []
  const core: Core = createCore({
    store: keeper,
    clock,
    ids: { next: () => `id-${++count}` },
    random: () => 0,
    host: { ...testHost(paths.folder, { openedFolders: opened }), ...host },
  })
  const client: TestClient = createRouterClient(core.router, { context: core.context })
  return {
    core,
    client,
    keeper,
    clock,
    state,
    paths,
    opened,
    now: () => clock.now() as EpochMs,
  }
}

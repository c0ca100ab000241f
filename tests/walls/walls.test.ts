import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles, violations } from './source-rules.ts'

const root = resolve(import.meta.dirname, '../..')

describe('names and features', () => {
  test('S4 S11 S18 the source breaks no rule', () => {
    const files = sourceFiles(root)
    expect(files.length).toBeGreaterThan(40)
    expect(violations(files)).toEqual([])
  })

  test.each([
    ['src/main/features/papers/papers.handlers.ts', 'const at = Date.now()', 'time comes from the clock'],
    ['src/shared/kernel/x.ts', 'const at = new Date()', 'time comes from the clock'],
    ['src/renderer/features/papers/X.tsx', 'const id = crypto.randomUUID()', 'ids come from main'],
    ['src/main/electron/window.ts', "import { ipcMain } from 'electron'", 'one door for messages'],
    ['src/main/features/papers/papers.handlers.ts', "db.all('SELECT * FROM paper')", 'SQL lives in the store'],
    ['src/main/features/papers/papers.store.ts', 'prepare(db, `SELECT $' + '{column} FROM paper`)', 'SQL takes values as parameters (S18)'],
    ['src/main/electron/window.ts', "window.loadFile('index.html')", 'no file address (S4)'],
    ['src/main/features/papers/x.ts', "import { get } from 'node:https'", 'one way out to the network (S11)'],
    ['src/main/electron/x.ts', 'net.request(address)', 'one way out to the network (S11)'],
    ['src/main/workflows/x.ts', 'await fetch(address)', 'one way out to the network (S11)'],
    ['src/renderer/ui/X.tsx', 'element.innerHTML = text', 'no markup as a string (C10)'],
    ['src/renderer/features/reading/X.tsx', "import { y } from '../planner/y.ts'", 'a feature imports no other feature'],
    ['src/main/features/reading/x.ts', "import { y } from '../../../shared/features/planner/y.ts'", 'a feature imports no other feature'],
  ])('a violation planted in %s is seen', (path, text, rule) => {
    expect(violations([{ path, text }]).map((violation) => violation.rule)).toContain(rule)
  })

  test('a comment may speak of what code may not do', () => {
    expect(violations([{ path: 'src/shared/kernel/x.ts', text: '// Date.now() is banned here\n/* Math.random() */' }])).toEqual([])
  })
})

describe('import boundaries of the linter', () => {
  test.each([
    ['src/shared/features/papers/planted.ts', "import { app } from 'electron'\nexport const x = app\n"],
    ['src/shared/kernel/planted.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n"],
    ['src/shared/kernel/planted.ts', "import { x as y } from '../features/papers/papers.model.ts'\nexport const x = y\n"],
    ['src/main/core/planted.ts', "import { app } from 'electron'\nexport const x = app\n"],
    ['src/main/features/papers/planted.handlers.ts', "import Database from 'better-sqlite3'\nexport const x = Database\n"],
    ['src/main/features/papers/planted.handlers.ts', "import { x as y } from '../../workflows/finish.ts'\nexport const x = y\n"],
    ['src/main/store/planted.ts', "import { x as y } from '../features/papers/papers.store.ts'\nexport const x = y\n"],
    ['src/main/electron/planted.ts', "import { App } from '../../renderer/app/App.tsx'\nexport const x = App\n"],
    ['src/preload/planted.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n"],
    ['src/renderer/features/papers/planted.ts', "import { z } from 'zod'\nexport const x = z\n"],
    [
      'src/renderer/features/papers/planted.ts',
      "import { openStore } from '../../../main/store/open-store.ts'\nexport const x = openStore\n",
    ],
    ['src/renderer/ui/planted.ts', "import { client } from '../client/client.ts'\nexport const x = client\n"],
    ['src/renderer/features/papers/planted.ts', "import { router } from '../../app/routes.tsx'\nexport const x = router\n"],
  ])('%s may not hold %j', (path, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
    try {
      cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
      const linter = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', '--reporter=json'], {
        cwd: folder,
        encoding: 'utf8',
      })
      const report = JSON.parse(linter.stdout) as { diagnostics: { category: string; location: { path: string } }[] }
      expect(report.diagnostics.map(({ category, location }) => [category, location.path])).toContainEqual([
        'lint/style/noRestrictedImports',
        path,
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('type walls', () => {
  test.each([
    ['tsconfig.shared.json', 'export const x = window.innerWidth\n', "'window'"],
    ['tsconfig.shared.json', 'export const x = process.pid\n', "'process'"],
    ['tsconfig.node.json', 'export const x = document.title\n', "'document'"],
    ['tsconfig.web.json', 'export const x = process.pid\n', "'process'"],
  ])('%s refuses %j', (config, text, name) => {
    const folder = mkdtempSync(join(tmpdir(), 'walls-'))
    try {
      writeFileSync(join(folder, 'planted.ts'), text)
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: join(root, config),
          compilerOptions: {
            composite: false,
            incremental: false,
            tsBuildInfoFile: null,
            typeRoots: [join(root, 'node_modules/@types')],
            types: [],
          },
          include: ['planted.ts'],
        }),
      )
      const compiler = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
      expect(compiler.stdout).toMatch(new RegExp(`TS2\\d+: Cannot find name ${name}`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

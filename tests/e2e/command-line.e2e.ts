import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/launch.ts'

/** Runs the app as a script would, and waits for its end. */
function prepbench(...args: string[]) {
  const isRoot = process.getuid?.() === 0
  const electron = process.env.ELECTRON_EXEC_PATH ?? 'node_modules/.bin/electron'
  const flags = isRoot ? ['--no-sandbox'] : []
  const { status, stdout, stderr } = spawnSync(electron, [...flags, '.', ...args], { encoding: 'utf8', timeout: 60_000 })
  return { status, stdout, stderr }
}

test('an export is written from the command line without a window, also while the app is open', async ({ launch }) => {
  const parent = mkdtempSync(join(tmpdir(), 'prepbench-command-'))
  const data = join(parent, 'data')
  const first = prepbench('--export', 'json', '--out', join(parent, 'first'), '--user-data', data, '--sample')
  expect(first.stderr).toContain('Written: ')
  expect(first.stderr).not.toContain('Error')
  expect(first.status).toBe(0)
  expect(readdirSync(join(parent, 'first')).sort()).toEqual(expect.arrayContaining(['library', 'prepbench.json']))
  const { tables } = JSON.parse(readFileSync(join(parent, 'first/prepbench.json'), 'utf8'))
  expect(tables.paper.rows).toHaveLength(1)

  const { page } = await launch({ dataFolder: data })
  await expect(page.getByRole('button', { name: 'Remove the sample' })).toBeVisible()
  expect(prepbench('--export=ics', `--out=${join(parent, 'plan.ics')}`, `--user-data=${data}`).status).toBe(0)
  expect(readFileSync(join(parent, 'plan.ics'), 'utf8')).toContain('BEGIN:VEVENT')
  expect(prepbench('--export', 'csv', '--out', join(parent, 'tables'), '--user-data', data, '--sample').status).toBe(5)
  expect(existsSync(join(parent, 'tables'))).toBe(false)

  expect(prepbench('--export', 'markdown', '--out', join(parent, 'journal'), '--user-data', data).status).toBe(0)
  const notes = readdirSync(join(parent, 'journal')).filter((name) => name.endsWith('.md'))
  expect(readFileSync(join(parent, 'journal', notes[0] ?? ''), 'utf8')).toMatch(/^---\ntitle: "/)
  expect(prepbench('--export', 'markdown', '--out', join(parent, 'journal'), '--user-data', data).status).toBe(4)

  const wrong = prepbench('--export', 'docx', '--out', join(parent, 'x'), '--user-data', data)
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('--export takes one of json, ics, csv, apkg, markdown.')
  const isFolder = prepbench('--export', 'ics', '--out', parent, '--user-data', data)
  expect(isFolder.status).toBe(4)
  expect(isFolder.stderr).toContain('is a folder')

  // A backup of the open store, and no second one of the same.
  const backup = prepbench('--backup', '--user-data', data)
  expect(backup.status).toBe(0)
  expect(backup.stderr).toMatch(/(Backed up and checked|Nothing has changed since).*\.sqlite/)
  // A mistyped folder is named and not made.
  const elsewhere = join(parent, 'elsewhere')
  expect(prepbench('--backup', '--user-data', elsewhere).status).toBe(3)
  const nowhere = prepbench('--export', 'ics', '--out', join(parent, 'y.ics'), '--user-data', elsewhere)
  expect([nowhere.status, nowhere.stderr]).toEqual([3, expect.stringContaining(`There is no Prepbench data in ${elsewhere}.`)])
  expect(existsSync(elsewhere)).toBe(false)
  expect(prepbench('--help').stdout).toContain('prepbench --export FORMAT --out PATH')
  rmSync(parent, { recursive: true })
})

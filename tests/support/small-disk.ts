import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Mounting needs root; tests that do are skipped with this reason. */
export const NEEDS_ROOT = 'needs root, to mount a small or read-only file system'
export const isRoot = process.getuid?.() === 0

/** Runs `body` in a small file system of its own; `size` as mount takes it. */
export async function inSmallFileSystem(size: string, body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-mount-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  try {
    await body(folder)
  } finally {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes all the room there is; the file to remove to give it back. */
export function fill(folder: string): string {
  const path = join(folder, 'filler')
  for (const chunk of [1_048_576, 4_096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(chunk), { flag: 'a' })
    } catch {
      // Full for chunks of this size.
    }
  }
  return path
}

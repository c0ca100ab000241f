import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fileArguments } from './file-arguments.ts'

test('S19 a command line hands over its papers and nothing else', () => {
  const line = ['/opt/prepbench.pdf', '.', '--user-data-dir=/tmp/x.pdf', 'a.PDF', '/home/me/b.pdf', 'notes.txt', '--flag', 'pdf']
  expect(fileArguments(line, '/home/me/papers')).toEqual([resolve('/home/me/papers/a.PDF'), '/home/me/b.pdf'])
})

import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fileArguments, linkArguments } from './file-arguments.ts'

test('S19 a command line hands over its papers and nothing else', () => {
  const line = ['/opt/prepbench.pdf', '.', '--user-data-dir=/tmp/x.pdf', 'a.PDF', '/home/me/b.pdf', 'notes.txt', '--flag', 'pdf']
  expect(fileArguments(line, '/home/me/papers')).toEqual([resolve('/home/me/papers/a.PDF'), '/home/me/b.pdf'])
})

test('S19 a command line hands over links to papers and no other address', () => {
  const line = [
    '/opt/prepbench',
    '--x=prepbench://paper/a',
    'prepbench://paper/p-1?page=2',
    'prepbench://settings',
    'https://example.org',
    'a.pdf',
  ]
  expect(linkArguments(line)).toEqual([{ paperId: 'p-1', pageIndex: 1, markId: null }])
})

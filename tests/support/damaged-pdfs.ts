import { between, pick, type Random, seededRandom } from '../../src/shared/features/practice/drills/random.ts'
import type { HostilePdf } from './hostile-pdfs.ts'
import { NAMED_ENDS } from './odd-pdfs.ts'

type Damage = (bytes: Buffer, random: Random) => Buffer

const latin = (text: string) => Buffer.from(text, 'latin1')
const place = (bytes: Buffer, random: Random) => between(random, 0, Math.max(0, bytes.length - 1))

/** A run of bytes somewhere in a file: from, to. */
function run(bytes: Buffer, random: Random): readonly [number, number] {
  const start = place(bytes, random)
  return [start, Math.min(bytes.length, start + between(random, 1, Math.max(1, bytes.length >> 3)))]
}

/** One of the places where a pattern stands is written anew. */
function replaceOne(bytes: Buffer, random: Random, pattern: RegExp, write: (found: string) => string): Buffer {
  const text = bytes.toString('latin1')
  const all = [...text.matchAll(pattern)]
  const chosen = all[Math.floor(random() * all.length)]
  if (!chosen) return bytes
  return latin(text.slice(0, chosen.index) + write(chosen[0]) + text.slice(chosen.index + chosen[0].length))
}

const NUMBERS = ['0', '-1', '1', '99999999999', '2147483648', '1e30', '.', 'null', '(x)', '<< >>'] as const

/** What can happen to a file. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  cut: (bytes, random) => bytes.subarray(0, place(bytes, random)),
  beheaded: (bytes, random) => bytes.subarray(place(bytes, random) >> 3),
  bits: (bytes, random) => {
    const damaged = Buffer.from(bytes)
    for (let count = between(random, 1, 200); count > 0; count -= 1) {
      const at = place(damaged, random)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << between(random, 0, 7))
    }
    return damaged
  },
  blanked: (bytes, random) => Buffer.from(bytes).fill(pick(random, [0, 0x20, 0xff]), ...run(bytes, random)),
  lost: (bytes, random) => {
    const [from, to] = run(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  twice: (bytes, random) => {
    const [from, to] = run(bytes, random)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  references: (bytes, random) => replaceOne(bytes, random, /\d+ 0 R/g, () => `${between(random, 0, 60)} 0 R`),
  numbers: (bytes, random) => replaceOne(bytes, random, /(?<=\s)\d+(?=[\s/>\]])/g, () => pick(random, NUMBERS)),
  words: (bytes, random) => replaceOne(bytes, random, /endobj|endstream|stream|obj|xref|trailer|startxref|<<|>>|\[|\]/g, () => ''),
  names: (bytes, random) => replaceOne(bytes, random, /\/[A-Z][A-Za-z]+/g, () => pick(random, ['/Odd', '/Type', '/Length', '/Kids', '/'])),
  lines: (bytes) => latin(bytes.toString('latin1').replaceAll('\n', '\r\n')),
}

/**
 * Files damaged in all ways, one after the other, of which a seed decides where and how much.
 *
 * @param bases the whole files, by their names
 */
export function damagedPdfs(bases: Readonly<Record<string, Buffer>>, seed: number, count: number): HostilePdf[] {
  const random = seededRandom(seed)
  const pairs = Object.entries(bases).flatMap(([base, bytes]) =>
    Object.entries(DAMAGES).map(([damage, harm]) => ({ base, bytes, damage, harm })),
  )
  return Array.from({ length: count }, (_, index) => {
    const { base, bytes, damage, harm } = pairs[index % pairs.length] ?? {
      base: '',
      bytes: Buffer.alloc(0),
      damage: '',
      harm: (same) => same,
    }
    // Now, so that each file depends on the seed and its place only, in whatever order they are made.
    const damaged = harm(bytes, random)
    return { name: `${String(index).padStart(3, '0')}-${base}-${damage}`, make: () => damaged, ends: NAMED_ENDS }
  })
}

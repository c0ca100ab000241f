import fc from 'fast-check'

/** What often breaks readers. */
const SPLINTERS = [
  '\0',
  '\r',
  '\n',
  '\u202e',
  '\ud800',
  '"',
  "'",
  '\\',
  '<',
  '&#x110000;',
  '{{',
  '}}',
  ';',
  ':',
  '=',
  '-1',
  '9'.repeat(40),
  '1e999',
  '%',
]

/** Places are shares of the text, so that they mean something whatever came before. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const wound = fc.record({
  kind: fc.constantFrom('changed', 'cut', 'doubled', 'moved', 'splintered'),
  at: place,
  to: place,
  length: fc.nat(20),
  times: fc.integer({ min: 2, max: 30 }),
  letter: fc.nat(0x2ff),
  splinter: fc.constantFrom(...SPLINTERS),
})
type Wound = typeof wound extends fc.Arbitrary<infer Value> ? Value : never

/** A text that was valid, with one to eight wounds: letters changed, parts cut out, doubled or moved, splinters put in. */
export function wounded(text: string): fc.Arbitrary<string> {
  return fc.array(wound, { minLength: 1, maxLength: 8 }).map((wounds) => wounds.reduce(hurt, text))
}

function hurt(text: string, { kind, at, to, length, times, letter, splinter }: Wound): string {
  const from = Math.floor(at * text.length)
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)]
  if (kind === 'changed') return before + String.fromCharCode(letter) + text.slice(from + 1)
  if (kind === 'cut') return before + after
  if (kind === 'doubled') return before + part.repeat(times) + after
  if (kind === 'splintered') return before + splinter + text.slice(from)
  const rest = before + after
  const target = Math.floor(to * rest.length)
  return rest.slice(0, target) + part + rest.slice(target)
}

/** Bytes that were valid, with one to eight of them changed, and now and then the end cut off. */
export function woundedBytes(bytes: Uint8Array): fc.Arbitrary<Buffer> {
  const changes = fc.array(fc.record({ at: place, byte: fc.nat(255) }), { minLength: 1, maxLength: 8 })
  return fc.tuple(changes, fc.option(place, { freq: 4 })).map(([wounds, end]) => {
    const hurtBytes = Buffer.from(bytes)
    for (const { at, byte } of wounds) hurtBytes[Math.floor(at * (bytes.length - 1))] = byte
    return end === null ? hurtBytes : hurtBytes.subarray(0, Math.floor(end * bytes.length))
  })
}

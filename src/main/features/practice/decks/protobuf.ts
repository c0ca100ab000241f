/** The few parts of the protobuf wire format that packages use: numbers, and bytes that are texts or messages. */
export interface ProtobufField {
  readonly field: number
  /** A varint's value; 0 for bytes. */
  readonly number: number
  /** Empty for a number. */
  readonly bytes: Buffer
}

const VARINT = 0
const FIXED_64 = 1
const LENGTH = 2
const FIXED_32 = 5

/** Fields in the order they are written. @throws RangeError when it is no message */
export function readProtobuf(bytes: Buffer): ProtobufField[] {
  const fields: ProtobufField[] = []
  const empty = Buffer.alloc(0)
  for (let at = 0; at < bytes.length; ) {
    const key = readVarint(bytes, at)
    at = key.next
    const field = Math.floor(key.value / 8)
    const wire = key.value % 8
    if (wire === VARINT) {
      const { value, next } = readVarint(bytes, at)
      fields.push({ field, number: value, bytes: empty })
      at = next
    } else if (wire === LENGTH) {
      const { value, next } = readVarint(bytes, at)
      if (next + value > bytes.length) throw new RangeError('A field is longer than its message.')
      fields.push({ field, number: 0, bytes: bytes.subarray(next, next + value) })
      at = next + value
    } else if (wire === FIXED_64 || wire === FIXED_32) at += wire === FIXED_64 ? 8 : 4
    else throw new RangeError('A field of an unknown type.')
  }
  return fields
}

function readVarint(bytes: Buffer, from: number): { readonly value: number; readonly next: number } {
  let [value, factor, at] = [0, 1, from]
  for (;;) {
    const byte = bytes[at]
    if (byte === undefined || at - from > 9) throw new RangeError('A number without an end.')
    value += (byte & 0x7f) * factor
    factor *= 128
    at += 1
    if (byte < 0x80) return { value, next: at }
  }
}

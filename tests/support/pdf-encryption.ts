import { createCipheriv, createHash } from 'node:crypto'

/** The standard security handler's methods that readers meet (ISO 32000-2, 7.6). */
export const ENCRYPTIONS = ['rc4-40', 'rc4-128', 'aes-128', 'aes-256'] as const
export type Encryption = (typeof ENCRYPTIONS)[number]

export interface Encrypted {
  /** Entries of the trailer. */
  readonly trailer: string
  /** A string's or a stream's bytes as they stand in the file. */
  encrypt(bytes: Buffer, objectNumber: number): Buffer
}

const FILE_ID = Buffer.from('0123456789abcdef')
const PERMISSIONS = -4
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** Encrypts for a user's and an owner's password; an empty user's password opens without asking. */
export function encryption(method: Encryption, user: string, owner: string): Encrypted {
  return method === 'aes-256' ? modern(user, owner) : classic(method, user, owner)
}

const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
const trailer = (entries: string) => ` /Encrypt << /Filter /Standard /P ${PERMISSIONS} ${entries} >> /ID [${hex(FILE_ID)} ${hex(FILE_ID)}]`
const cryptFilter = (name: string, length: number) =>
  `/CF << /StdCF << /CFM /${name} /AuthEvent /DocOpen /Length ${length} >> >> /StmF /StdCF /StrF /StdCF`

/** Revisions 2 to 4: keys by MD5. */
function classic(method: Exclude<Encryption, 'aes-256'>, userPassword: string, ownerPassword: string): Encrypted {
  const isShort = method === 'rc4-40'
  const length = isShort ? 5 : 16
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const rounds = (bytes: Buffer, count: number) => {
    let result = md5(bytes)
    for (let round = 0; round < count; round += 1) result = md5(result.subarray(0, length))
    return result.subarray(0, length)
  }
  const manyTimes = (key: Buffer, bytes: Buffer) => {
    let result = bytes
    for (let round = 0; round < (isShort ? 1 : 20); round += 1) result = rc4(Buffer.from(key.map((byte) => byte ^ round)), result)
    return result
  }
  const owner = manyTimes(rounds(padded(ownerPassword), isShort ? 0 : 50), padded(userPassword))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const key = rounds(Buffer.concat([padded(userPassword), owner, permissions, FILE_ID]), isShort ? 0 : 50)
  const user = isShort ? rc4(key, PADDING) : Buffer.concat([manyTimes(key, md5(Buffer.concat([PADDING, FILE_ID]))), Buffer.alloc(16)])
  const isAes = method === 'aes-128'
  const version = {
    'rc4-40': '/V 1 /R 2',
    'rc4-128': '/V 2 /R 3 /Length 128',
    'aes-128': `/V 4 /R 4 /Length 128 ${cryptFilter('AESV2', 16)}`,
  }
  return {
    trailer: trailer(`${version[method]} /O ${hex(owner)} /U ${hex(user)}`),
    encrypt: (bytes, objectNumber) => {
      const salted = Buffer.concat([key, Buffer.from([objectNumber & 255, objectNumber >> 8, 0, 0, 0]), Buffer.from(isAes ? 'sAlT' : '')])
      const own = md5(salted).subarray(0, Math.min(16, length + 5))
      return isAes ? aes('aes-128-cbc', own, bytes) : rc4(own, bytes)
    },
  }
}

/** Revision 6: keys by the hardened hash, passwords in UTF-8. */
function modern(userPassword: string, ownerPassword: string): Encrypted {
  const key = createHash('sha256').update('any 32 bytes').digest()
  const none = Buffer.alloc(0)
  const entries = (password: string, salts: string, extra: Buffer) => {
    const bytes = Buffer.from(password, 'utf8')
    const [validation, wrapping] = [Buffer.from(salts.slice(0, 8)), Buffer.from(salts.slice(8))]
    const check = Buffer.concat([hardHash(bytes, validation, extra), validation, wrapping])
    return { check, wrapped: plainAes('aes-256-cbc', hardHash(bytes, wrapping, extra), Buffer.alloc(16), key) }
  }
  const user = entries(userPassword, 'usercheckuserwra', none)
  const owner = entries(ownerPassword, 'ownercheownerwra', user.check)
  const permissions = Buffer.alloc(16, 0xff)
  permissions.writeInt32LE(PERMISSIONS)
  permissions.write('Tadb', 8, 'latin1')
  const sealed = plainAes('aes-256-ecb', key, null, permissions)
  const words = `/O ${hex(owner.check)} /OE ${hex(owner.wrapped)} /U ${hex(user.check)} /UE ${hex(user.wrapped)} /Perms ${hex(sealed)}`
  return {
    trailer: trailer(`/V 5 /R 6 /Length 256 ${cryptFilter('AESV3', 32)} ${words}`),
    encrypt: (bytes) => aes('aes-256-cbc', key, bytes),
  }
}

/** Algorithm 2.B of ISO 32000-2. */
function hardHash(password: Buffer, salt: Buffer, extra: Buffer): Buffer {
  let key = createHash('sha256')
    .update(Buffer.concat([password, salt, extra]))
    .digest()
  for (let round = 0; ; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key, extra])))
    const mixed = plainAes('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32), block)
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256')
      .update(mixed)
      .digest()
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32)
  }
}

/** With the vector in front, as strings and streams have it. */
function aes(cipher: string, key: Buffer, bytes: Buffer): Buffer {
  const vector = Buffer.from('a vector of bits')
  const sealer = createCipheriv(cipher, key, vector)
  return Buffer.concat([vector, sealer.update(bytes), sealer.final()])
}

function plainAes(cipher: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const sealer = createCipheriv(cipher, key, vector).setAutoPadding(false)
  return Buffer.concat([sealer.update(bytes), sealer.final()])
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

/** The cipher itself: OpenSSL 3 no longer offers it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_value, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  let other = 0
  return Buffer.from(
    bytes.map((byte, position) => {
      other = (other + at(position + 1)) & 255
      swap(position + 1, other)
      return byte ^ at(at(position + 1) + at(other))
    }),
  )
}

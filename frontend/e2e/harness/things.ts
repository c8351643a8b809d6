import { deflateSync } from 'node:zlib'

/** A file as a browser takes it from a device. */
export interface Thing {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A picture as a scanner makes it: a small grey PNG. Each name gives other bytes, as two scans do. */
export function scan(name: string): Thing {
  const side = 32
  const shade = [...name].reduce((sum, letter) => (sum + letter.charCodeAt(0)) % 200, 20)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side, shade)])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 8 // bits of one grey
  const parts = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { name, mimeType: 'image/png', buffer: Buffer.concat(parts) }
}

/** A text of some lines. */
export function paper(name: string, text: string): Thing {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(named))
  return Buffer.concat([size, named, sum])
}

/** The check sum of PNG (ISO/IEC 15948, annex D). */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

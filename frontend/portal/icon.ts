import { crc32, deflateSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * The portal's sign as pictures for phones, drawn when the pages are built: some phones take no SVG. The shape is that
 * of public/icon.svg, a doorway with its knob, on a grid of 16.
 */
const grid = 16
const purple = [0x73, 0x34, 0xbd] as const
const white = [0xff, 0xff, 0xff] as const

/** Each point is looked at so many times in each direction, so that edges are smooth. */
const looks = 4

interface Icon {
  name: string
  sizePixels: number
  /** The share of the picture that the sign takes; the rest is white, for phones that cut a shape of their own out of it. */
  share: number
  filled: boolean
}

const icons: Icon[] = [
  { name: 'icon-192.png', sizePixels: 192, share: 1, filled: false },
  { name: 'icon-512.png', sizePixels: 512, share: 1, filled: false },
  { name: 'icon-mask-512.png', sizePixels: 512, share: 0.72, filled: true },
  { name: 'apple-touch-icon.png', sizePixels: 180, share: 0.84, filled: true },
]

/** Adds the pictures to the built pages, and serves them while the pages are worked on. */
export function drawnIcons(): Plugin {
  return {
    name: 'anteroom-icons',
    generateBundle() {
      for (const icon of icons) this.emitFile({ type: 'asset', fileName: icon.name, source: draw(icon) })
    },
  }
}

/** A PNG of the sign. */
export function draw({ sizePixels, share, filled }: Omit<Icon, 'name'>): Buffer {
  const row = 1 + sizePixels * 4
  const raw = Buffer.alloc(row * sizePixels)
  for (let y = 0; y < sizePixels; y++) {
    for (let x = 0; x < sizePixels; x++) raw.set(point(x, y, sizePixels, share, filled), y * row + 1 + x * 4)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(sizePixels, 0)
  head.writeUInt32BE(sizePixels, 4)
  // Eight bits each for red, green, blue and alpha.
  head.set([8, 6], 8)
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([begin, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** One point's red, green, blue and alpha. */
function point(x: number, y: number, size: number, share: number, filled: boolean): number[] {
  let inDoor = 0
  let inKnob = 0
  for (let step = 0; step < looks * looks; step++) {
    const across = (x + ((step % looks) + 0.5) / looks) / size
    const down = (y + (Math.floor(step / looks) + 0.5) / looks) / size
    const [u, v] = [(across - 0.5) / share + 0.5, (down - 0.5) / share + 0.5].map((at) => at * grid) as [number, number]
    if (isKnob(u, v)) inKnob++
    else if (isDoor(u, v)) inDoor++
  }
  const all = looks * looks
  const covered = (inDoor + inKnob) / all
  const back = filled ? 1 : covered
  if (back === 0) return [0, 0, 0, 0]
  const door = inDoor / all / back
  return [...purple.map((tone, at) => Math.round(tone * door + (white[at] ?? 0) * (1 - door))), Math.round(back * 255)]
}

function isDoor(u: number, v: number): boolean {
  if (u < 3 || u > 13 || v > 14.25) return false
  return v >= 6.9 || (u - 8) ** 2 + (v - 6.9) ** 2 <= 25
}

function isKnob(u: number, v: number): boolean {
  return (u - 10) ** 2 + (v - 9.5) ** 2 <= 1.1 ** 2
}

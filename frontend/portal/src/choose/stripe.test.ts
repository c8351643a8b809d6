import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../../shared/src/theme/contrast'
import type { Portal } from '../api/types'
import { stripes, tellApart } from './stripe'

const portal = (id: string, stripe: number) => ({ id, stripe }) as Portal
const given = (portals: Portal[]) => tellApart(portals).map((one) => one.stripe)

describe('stripes', () => {
  test('stay as they are while no two are alike', () => {
    expect(given([portal('b', 3), portal('a', 7)])).toEqual([3, 7])
  })

  test('differ for up to eight matters, however they fell', () => {
    const eight = Array.from({ length: stripes }, (_, place) => portal(`m${place}`, 5))
    expect(new Set(given(eight)).size).toBe(stripes)
  })

  test('do not depend on the order of the list', () => {
    const one = portal('a', 2)
    const two = portal('b', 2)
    expect(given([one, two])).toEqual([2, 3])
    expect(given([two, one])).toEqual([3, 2])
  })

  test('repeat only beyond eight', () => {
    const nine = Array.from({ length: stripes + 1 }, (_, place) => portal(`m${place}`, 5))
    expect(given(nine).at(-1)).toBe(5)
  })

  test.each([
    ['light', /:root \{([^}]*)\}/, ['#ffffff', '#f3f3f1']],
    ['dark', /:root\[data-mantine-color-scheme='dark'\] \{([^}]*)\}/, ['#232428', '#141517']],
  ])('can be told from what they lie on in the %s theme', (_, block, grounds) => {
    const sheet = readFileSync(join(import.meta.dirname, '../stripes.css'), 'utf8')
    const colours = [...(block.exec(sheet)?.[1] ?? '').matchAll(/--stripe-\d: (#[0-9a-f]{6})/g)].map(
      (one) => one[1] ?? '',
    )
    expect(new Set(colours).size).toBe(stripes)
    for (const colour of colours)
      for (const ground of grounds) expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThan(3)
  })
})

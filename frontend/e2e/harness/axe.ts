import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules that make up WCAG 2.2 AA, as axe names them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Those that another width or another theme can break on a page that was clean before. */
const lookRules = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
]

/** What axe finds wrong on a page, one line for each place, with the rule and where it stands; nothing if it is clean. */
export function barriers(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }).withTags(rules))
}

/** The same for a page that was looked at before, in another look. */
export function barriersOfLook(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }).withRules(lookRules))
}

async function found(axe: AxeBuilder): Promise<string[]> {
  // Otherwise each look opens an empty page only to sort what was found: these pages hold no frame of another origin.
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} · ${node.html}`))
}

import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Kit } from '../i18n/Kit'
import { Warning } from './Warning'

function open(word?: string) {
  const keep = vi.fn()
  const act = vi.fn()
  render(
    <Kit env="test">
      <Warning
        title="Turn off?"
        effects={['12 matters lose their portal']}
        wayBack="Turn it on again."
        keep="Keep it on"
        act="Turn off"
        word={word}
        onKeep={keep}
        onAct={act}
      />
    </Kit>,
  )
  return { keep, act, user: userEvent.setup() }
}

test('the safe answer is the one that Enter gives', async () => {
  const { keep, act, user } = open()
  screen.getByRole('button', { name: 'Keep it on' }).focus()
  await user.keyboard('{Enter}')
  expect(keep).toHaveBeenCalled()
  expect(act).not.toHaveBeenCalled()
})

test('Esc keeps things as they are', async () => {
  const { keep, act, user } = open()
  await user.keyboard('{Escape}')
  expect(keep).toHaveBeenCalled()
  expect(act).not.toHaveBeenCalled()
})

test('an act that hits many wants its word, and Enter in the field does nothing', async () => {
  const { keep, act, user } = open('turn off')
  const dangerous = screen.getByRole('button', { name: 'Turn off' })
  expect(dangerous).toBeDisabled()
  await user.type(screen.getByRole('textbox'), 'Turn Off{Enter}')
  expect(keep).not.toHaveBeenCalled()
  expect(act).not.toHaveBeenCalled()
  await user.click(dangerous)
  expect(act).toHaveBeenCalled()
})

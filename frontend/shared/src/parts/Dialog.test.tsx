import { TextInput } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Kit } from '../i18n/Kit'
import { Dialog } from './Dialog'

function Ask({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      title="New task"
      onClose={onClose}
      onSubmit={() => setTried(true)}
      actions={<button type="submit">Make</button>}
    >
      <TextInput label="Title" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <TextInput label="Rate" error={tried ? 'Write a rate' : undefined} />
    </Dialog>
  )
}

function open() {
  const close = vi.fn()
  render(
    <Kit env="test">
      <Ask onClose={close} />
    </Kit>,
  )
  return { close, user: userEvent.setup() }
}

test('Esc closes at once where nothing was typed', async () => {
  const { close, user } = open()
  await user.click(screen.getByLabelText('Title'))
  await user.keyboard('{Escape}')
  expect(close).toHaveBeenCalledOnce()
})

test('what was typed is kept unless it is to be discarded', async () => {
  const { close, user } = open()
  await user.type(screen.getByLabelText('Title'), 'List your expenses')
  await user.keyboard('{Escape}')
  expect(screen.getByText('Discard what you typed?')).toBeInTheDocument()
  expect(close).not.toHaveBeenCalled()
  await user.click(screen.getByText('Keep editing'))
  expect(close).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Title')).toHaveValue('List your expenses')
  await user.keyboard('{Escape}')
  await user.click(screen.getByText('Discard'))
  expect(close).toHaveBeenCalledOnce()
})

test('what was typed and taken away again is no work', async () => {
  const { close, user } = open()
  await user.type(screen.getByLabelText('Title'), 'ab{Backspace}{Backspace}')
  await user.keyboard('{Escape}')
  expect(close).toHaveBeenCalledOnce()
})

test('the first field in error takes the focus, and is told beside the button where it is out of view', async () => {
  const { user } = open()
  const below = { top: 900, bottom: 940 } as DOMRect
  const rect = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.textContent === 'Write a rate' ? below : ({ top: 0, bottom: 500 } as DOMRect)
  })
  await user.click(screen.getByText('Make'))
  expect(screen.getByLabelText('Rate')).toHaveFocus()
  expect(screen.getAllByText('Write a rate')).toHaveLength(2)
  rect.mockRestore()
})

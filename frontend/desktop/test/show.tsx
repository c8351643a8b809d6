import { Kit } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { newQueryClient } from '../src/query/client'
import { ActsProvider } from '../src/shell/Acts'
import { UndoProvider } from '../src/shell/Undo'
import { installFake, plainScene, type Scene } from './fake'

/** Shows one part of the window over the pretended desk, and tells what it was asked. */
export function show(screenful: ReactNode, scene: Scene = plainScene) {
  const { calls } = installFake(scene)
  render(
    <Kit env="test">
      <QueryClientProvider client={newQueryClient()}>
        <ActsProvider>
          <UndoProvider>{screenful}</UndoProvider>
        </ActsProvider>
      </QueryClientProvider>
    </Kit>,
  )
  return {
    user: userEvent.setup(),
    given: (name: string) => calls.filter(([call]) => call === name).map(([, args]) => args),
  }
}

/** The button that bears these words. */
export function button(name: string): HTMLElement {
  return screen.getByText(name).closest('button') as HTMLElement
}

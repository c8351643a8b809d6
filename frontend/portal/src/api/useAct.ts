import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { closes } from './ask'
import { portalKey, sessionQuery } from './queries'

/**
 * An act in a portal. Afterwards everything read from that portal is asked anew, and so is it where the act was
 * refused because it is no longer open: the answers tell what may still be shown.
 */
export function useAct<In, Out = void>(
  portal: string,
  act: (input: In) => Promise<Out>,
  done?: (answer: Out, input: In) => void,
): UseMutationResult<Out, Error, In> {
  const memory = useQueryClient()
  const renew = () => {
    void memory.invalidateQueries({ queryKey: portalKey(portal) })
    void memory.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, input) => {
      renew()
      done?.(answer, input)
    },
    onError: (error) => {
      if (closes(error)) renew()
    },
  })
}

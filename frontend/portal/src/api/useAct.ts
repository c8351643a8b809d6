import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { closes } from './ask'
import { portalKey, sessionQuery } from './queries'

/**
 * An act in a portal. Afterwards everything read from that portal is asked anew, and so is it where the act was
 * refused because it is no longer open: the answers tell what may still be shown. done is told of what was done;
 * refused of an error, and says whether it comes of something that happened meanwhile, so that the page has to be
 * asked anew too.
 */
export function useAct<In, Out = void>(
  portal: string,
  act: (input: In) => Promise<Out>,
  done?: (answer: Out, input: In) => void,
  refused?: (error: Error) => boolean,
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
      const meanwhile = refused?.(error) ?? false
      if (closes(error) || meanwhile) renew()
    },
  })
}

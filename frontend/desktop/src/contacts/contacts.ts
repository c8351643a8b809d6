import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import type { ContactLine, ContactPage } from '../bridge/contactTypes'
import type { Range } from '../matters/matters'
import { readAgain } from '../query/changed'
import { usePages } from '../query/usePages'

/** The list of contacts under a search. */
export function useContactPages(query: string, range: Range) {
  return usePages<ContactLine, ContactPage>({
    key: ['contacts', query],
    fetch: (offset, limit) => bridge.contacts.list(query, offset, limit),
    ...range,
  })
}

/** A contact with every matter they are on. */
export function useContact(id: string) {
  return useQuery({ queryKey: ['contact', id], queryFn: () => bridge.contacts.open(id) })
}

/** Makes a contact or changes fields of one. */
export function useSaveContact() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.contacts.save,
    onSuccess: () => readAgain(client, ['contact', 'relationship', 'outbox']),
  })
}

/** How many contacts are offered while one searches for one to choose. */
const foundLimit = 7

/** A few contacts that fit, to choose one. */
export function useFoundContacts(query: string) {
  return useQuery({
    queryKey: ['contacts', 'found', query],
    queryFn: () => bridge.contacts.list(query, 0, foundLimit),
    placeholderData: (last) => last,
  })
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import type {
  MatterFilter,
  MatterLine,
  MatterPage,
  NoteLine,
  NotePage,
  PeoplePage,
  PersonLine,
} from '../bridge/matterTypes'
import { readAgain } from '../query/changed'
import { usePages } from '../query/usePages'

/** The rows in view of a long list. */
export interface Range {
  first: number
  last: number
}

/** The list of matters under a filter. */
export function useMatterPages(filter: MatterFilter, range: Range) {
  return usePages<MatterLine, MatterPage>({
    key: ['matters', filter],
    fetch: (offset, limit) => bridge.matters.list(filter, offset, limit),
    ...range,
  })
}

/** What the filters offer. */
export function useMatterChoices() {
  return useQuery({ queryKey: ['matters', 'choices'], queryFn: bridge.matters.choices })
}

/** All of one matter that its page shows at once. */
export function useMatter(id: string) {
  return useQuery({ queryKey: ['matter', id], queryFn: () => bridge.matters.open(id) })
}

/** The contacts on a matter, each with all of their roles. */
export function usePeople(id: string, query: string, range: Range) {
  return usePages<PersonLine, PeoplePage>({
    key: ['people', id, query],
    fetch: (offset, limit) => bridge.matters.people(id, query, offset, limit),
    ...range,
  })
}

/** A matter's internal notes, newest first. */
export function useNotes(id: string, range: Range) {
  return usePages<NoteLine, NotePage>({
    key: ['notes', id],
    fetch: (offset, limit) => bridge.matters.notes(id, offset, limit),
    ...range,
  })
}

/** How many lines of activity are shown. */
const activityLimit = 200

/** Who did what on a matter, newest first. */
export function useActivity(id: string) {
  return useQuery({ queryKey: ['activity', id], queryFn: () => bridge.matters.activity(id, activityLimit) })
}

/** Changes fields of a matter. */
export function useEditMatter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.matters.edit,
    onSuccess: () => readAgain(client, ['matter', 'activity', 'outbox']),
  })
}

/** Makes a new matter. */
export function useCreateMatter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.matters.create,
    onSuccess: () => readAgain(client, ['matter', 'contact', 'relationship', 'outbox']),
  })
}

/** Adds an internal note. */
export function useAddNote(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => bridge.matters.addNote(id, text),
    onSuccess: () => readAgain(client, ['internal_note', 'activity', 'outbox']),
  })
}

interface Tie {
  contactId: string
  role: string
}

/** Gives a contact a role on the matter, or takes one away. */
export function useRelate(id: string) {
  const client = useQueryClient()
  const onSuccess = () => readAgain(client, ['relationship', 'outbox'])
  const relate = useMutation({
    mutationFn: ({ contactId, role }: Tie) => bridge.matters.relate(id, contactId, role),
    onSuccess,
  })
  const unrelate = useMutation({
    mutationFn: ({ contactId, role }: Tie) => bridge.matters.unrelate(id, contactId, role),
    onSuccess,
  })
  return { relate, unrelate }
}

/** The roles to offer; others can be typed. */
export function useOfferedRoles() {
  return useQuery({ queryKey: ['matters', 'roles'], queryFn: bridge.matters.roles })
}

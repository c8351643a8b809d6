import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { contentsOf, type Picked } from '../items/files'
import { readAgain } from '../query/changed'

/** Settings › Firm preferences › Client portal. */
export function usePortalSettings() {
  return useQuery({ queryKey: ['portal'], queryFn: bridge.settings.portal })
}

/**
 * Counts what turning the firm off would hit while the person still reads: the first count looks at every matter, and
 * those that follow do not.
 */
export function useCountAhead(): void {
  const change = { matterId: '', area: '', on: false, everything: false, startOff: false }
  useQuery({ queryKey: ['effect', change], queryFn: () => bridge.settings.effect(change) })
}

/** Changes the notices and the life of an invitation. */
export function useSetNotices() {
  const client = useQueryClient()
  return useMutation({ mutationFn: bridge.settings.notices, onSettled: () => readAgain(client, ['firm', 'outbox']) })
}

/** The firm's logo. */
export function useLogo() {
  return useQuery({ queryKey: ['logo'], queryFn: bridge.settings.logo })
}

/** Gives the firm a picture as its logo, by one who saw the logo of that mark. It is made small on this computer. */
export function useSetLogo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ picked, seen }: { picked: Picked; seen: string }) => {
      const { files } = await contentsOf([picked])
      return bridge.settings.setLogo({ path: picked.path, name: picked.name, content: files[0]?.content ?? '' }, seen)
    },
    onSettled: () => readAgain(client, ['logo', 'outbox']),
  })
}

/** Takes the firm's logo away, by one who saw the logo of that mark. */
export function useRemoveLogo() {
  const client = useQueryClient()
  return useMutation({ mutationFn: bridge.settings.removeLogo, onSettled: () => readAgain(client, ['logo', 'outbox']) })
}

/** Every role, and every right there is. */
export function useRoles() {
  return useQuery({ queryKey: ['roles'], queryFn: bridge.settings.roles })
}

/** Gives a role a right, or takes it away. */
export function useSetPrivilege() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (right: { roleId: string; privilege: string; on: boolean }) =>
      bridge.settings.setPrivilege(right.roleId, right.privilege, right.on),
    onSettled: () => readAgain(client, ['role', 'outbox']),
  })
}

/** The people of the firm. */
export function useStaff() {
  return useQuery({ queryKey: ['staff'], queryFn: bridge.settings.staff })
}

/** Makes a role of the firm's own. */
export function useAddRole() {
  const client = useQueryClient()
  return useMutation({ mutationFn: bridge.settings.addRole, onSuccess: () => readAgain(client, ['role', 'outbox']) })
}

/** What a new person of the firm starts with. */
export interface NewStaff {
  name: string
  email: string
  roleId: string
  password: string
}

/** Brings a person into the firm. The server must hear of the password, so this needs a connection. */
export function useAddStaff() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (one: NewStaff) => bridge.settings.addStaff(one.name, one.email, one.roleId, one.password),
    onSuccess: () => readAgain(client, ['staff', 'outbox']),
  })
}

/** Changes a person's role, or lets them go. */
export function useSetStaff() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.settings.setStaff,
    onSettled: () => readAgain(client, ['staff', 'outbox']),
  })
}

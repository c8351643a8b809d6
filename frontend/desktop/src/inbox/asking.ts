/** Which question stands open above the inbox. */
export type Asking = 'snooze' | 'assign' | undefined

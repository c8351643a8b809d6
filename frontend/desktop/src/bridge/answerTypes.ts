/** Changed names the kinds of row that changed. */
export interface Changed {
  kinds: string[]
}

/** Done tells what became of a change: in_force (the server has it, or it needs no answer to count) or not_yet (it waits for the server). */
export interface Done {
  /** ID is the row made or changed. */
  id: string
  state: string
  /** UndoID undoes it for 30 seconds, when it can be undone. */
  undoId: string
}

/** Refusal is the one error shape that reaches the window. */
export interface Refusal {
  /** Code is refused, invalid, offline, not_found, locked or internal. */
  code: string
  /** Reason is the rule's name, such as no_privilege; the translator knows it. */
  reason: string
  /** Field is the input that is wrong, or empty. */
  field: string
  /** Sentence says in English what happened and what to do. */
  sentence: string
}

/** Named is an id with its name, for choosing. */
export interface Named {
  id: string
  name: string
}

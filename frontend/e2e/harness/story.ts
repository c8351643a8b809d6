/** The people and the matter of the demo firm's story, as the window names them. */
export const storyMatter = 'Delacroix and Whitfield: dissolution of marriage'
export const storyPerson = 'Josephine Delacroix'
export const storyFirm = 'Hale & Ortiz'
/** What the client of the story chooses as her password. */
export const storyPassword = 'seven lamps over the harbour'

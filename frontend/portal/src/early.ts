import { early, firstQuestions, pathsOf } from './api/early'
import { catalogues } from './i18n/catalogues'
import { ownLanguage } from './i18n/own'

/**
 * Comes before the pages themselves, and is small: asks for the language and the first answers while the scripts that
 * draw them are still on their way. It must import nothing that draws.
 */
early.ask(pathsOf(firstQuestions(window.location.pathname)))
const language = ownLanguage(window.localStorage, navigator.languages)
// Whoever shows it hears of a failure.
if (language) catalogues[language]().catch(() => undefined)

/*
 * The first date that a device writes costs a phone a tenth of a second, for all that it has to read about its language.
 * Nothing else is to be done now.
 */
const written = navigator.languages.find((one) => one.split('-')[0] === language) ?? language
new Intl.DateTimeFormat(written, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(0)

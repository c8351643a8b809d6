import { locales } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { changeLanguage, languageNames } from '../i18n/language'
import classes from './Footer.module.css'

/** The end of every page: the other languages, each in its own words. */
export function Footer() {
  const { i18n } = useLingui()
  return (
    <footer className={classes.footer}>
      {locales
        .filter((locale) => locale !== i18n.locale)
        .map((locale) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            className={classes.choice}
            onClick={() => void changeLanguage(window.localStorage, locale)}
          >
            {languageNames[locale]}
          </button>
        ))}
    </footer>
  )
}

/**
 * Light or dark follows the reader's system, now and when it changes. The tokens are switched by the same attribute as
 * in the staff window.
 */
export function followSystemTheme(window: Window): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    window.document.documentElement.dataset.mantineColorScheme = dark.matches ? 'dark' : 'light'
  }
  show()
  dark.addEventListener('change', show)
}

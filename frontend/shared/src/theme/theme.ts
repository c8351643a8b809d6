import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

function shades(token: string): MantineColorsTuple {
  const one = `var(--${token})`
  return [one, one, one, one, one, one, one, one, one, one]
}

/** The kit's theme. All colours come from tokens.css, so that one sheet decides and one test guards it. */
export const theme = createTheme({
  primaryColor: 'accent',
  autoContrast: false,
  colors: {
    accent: shades('accent-fill'),
    portal: shades('portal-fill'),
    pending: shades('pending-fill'),
    loss: shades('loss-fill'),
    calm: shades('calm-fill'),
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: '6px',
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '16px' },
  headings: { fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { transitionProps: { duration: 100 }, overlayProps: { color: 'var(--veil)', opacity: 1 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    // Without its placeholder the first line takes the focus, and the menu holds nothing that is no line.
    Menu: { defaultProps: { transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
    Switch: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs' } },
  },
})

const surface = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-soft)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--bg-raised)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--loss)',
  '--mantine-color-disabled': 'var(--bg-sunken)',
  '--mantine-color-disabled-color': 'var(--text-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-loss-filled': 'var(--loss-fill)',
  '--mantine-color-loss-filled-hover': 'var(--loss-fill-hover)',
  '--mantine-color-loss-light': 'var(--loss-soft)',
  '--mantine-color-loss-light-hover': 'var(--loss-soft)',
  '--mantine-color-loss-light-color': 'var(--loss)',
}

/** Points the kit's own variables at our tokens, in both themes alike: the tokens themselves change with the theme. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: surface, dark: surface })

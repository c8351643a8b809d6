import classes from './FirmLogo.module.css'

/** What has to be known of a logo before its picture comes. Pixels; ground is what it is seen on alone, or empty. */
export interface LogoSize {
  width: number
  height: number
  ground: string
}

interface FirmLogoProps {
  /** Where the picture is. */
  source: string
  /** The firm's name, for whoever does not see the picture. */
  name: string
  size: LogoSize
  /** The most room that it takes, without a plate behind it. */
  within: { width: number; height: number }
  /** What it stands on, where that is not the theme's own ground. */
  on?: 'light' | 'dark'
}

/**
 * A firm's logo, as large as its frame allows and never larger than it is. Its place is kept while the picture comes. One
 * that would not be seen on the ground it stands on gets a plate of the other kind.
 */
export function FirmLogo({ source, name, size, within, on }: FirmLogoProps) {
  const { width, height } = logoWithin(size, within)
  return (
    <img
      className={classes.logo}
      src={source}
      alt={name}
      width={width}
      height={height}
      data-ground={size.ground || undefined}
      data-on={on}
      draggable={false}
    />
  )
}

/** The size at which a logo fits a frame: its shape is kept, and it is never enlarged. */
export function logoWithin(
  { width, height }: Pick<LogoSize, 'width' | 'height'>,
  within: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(1, within.width / width, within.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

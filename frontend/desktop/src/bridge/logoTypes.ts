/** Logo is the firm's logo as Settings and the client's pages show it. */
export interface Logo {
  /** URI is a data: address of the PNG; empty where the firm has no logo. */
  uri: string
  /** Width and height are in pixels. */
  width: number
  height: number
  /** Ground is light or dark where the picture is seen on such a ground alone. */
  ground: string
  /** Mark tells this logo from every other; a change says which one was seen. */
  mark: string
  /** May is false where the person may look but not change. */
  may: boolean
}

/** LogoFile is a picture that a person chose: a path on this computer, or a content that came without one, as base64. */
export interface LogoFile {
  path: string
  name: string
  content: string
}

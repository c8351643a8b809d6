import { installFake, plainScene } from './fake'

// The scene comes in the address, as JSON, so that a test can ask for any state.
const asked = new URLSearchParams(location.search).get('scene')
installFake({ ...plainScene, ...(asked ? (JSON.parse(asked) as object) : {}) })
await import('../src/main')

import { installFake, plainScene } from './fake'

// The scene comes from the page's own storage, as JSON, so that a test can ask for any state.
const asked = sessionStorage.getItem('scene')
installFake({ ...plainScene, ...(asked ? (JSON.parse(asked) as object) : {}) })
await import('../src/main')

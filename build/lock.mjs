// Completes frontend/package-lock.json after an `npm install` from a registry that does not carry every platform's
// binaries: npm then leaves the missing ones out of the lock, and `npm ci` refuses it everywhere. Each is an optional
// dependency of a package that is locked, so its version is known; its platform is read from its name.
//   node build/lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../frontend/package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

const platform = (name) => {
  const words = name.replace('linuxmusl', 'linux-musl').split(/[/-]/)
  const entry = {}
  const cpu = processors.find((one) => words.some((word) => word === one || (one !== 'arm' && word.startsWith(one))))
  const os = systems.find((one) => words.includes(one))
  entry.cpu = [cpu ?? 'arm']
  if (os) entry.os = [os]
  if (words.includes('musl') || words.includes('musleabihf')) entry.libc = ['musl']
  else if (os === 'linux' && words.some((word) => word.startsWith('gnu'))) entry.libc = ['glibc']
  return entry
}

let added = 0
for (const [at, owner] of Object.entries({ ...lock.packages })) {
  // A binary lies beside its owner, or above it where one of the same version lies there already.
  const beside = at.slice(0, at.lastIndexOf('node_modules/') + 'node_modules/'.length)
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const near = lock.packages[beside + name]
    if (!/^\d/.test(version) || near?.version === version) continue
    if (!near && lock.packages[`node_modules/${name}`]?.version === version) continue
    // An older one beside it belongs to an owner further down, and is put there when its turn comes.
    const entry = { version, ...platform(name), license: owner.license, optional: true, ...(owner.dev ? { dev: true } : {}) }
    lock.packages[beside + name] = entry
    added++
  }
}
const names = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(names.map((name) => [name, lock.packages[name]]))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} added\n`)

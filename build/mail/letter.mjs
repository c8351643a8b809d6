// Turns letter.mjml into the template of all letters, backend/host/internal/post/templates/letter.html. The output is
// committed: it is small, Go embeds it, and so a server is built without Node. Its first line names the source's hash,
// by which a test of package post sees that both belong together.
//   build/mail.sh
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import mjml2html from 'mjml'

const source = readFileSync(new URL('letter.mjml', import.meta.url), 'utf8')
// Without fonts MJML links to none on the web.
const { html, errors } = await mjml2html(source, { fonts: {}, validationLevel: 'strict' })
if (errors.length > 0) throw new Error(errors.map((one) => one.formattedMessage).join('\n'))

const lines = html.split('\n').map((line) => line.trim())
const text = lines.filter((line) => line !== '').join('\n')
const hash = createHash('sha256').update(source).digest('hex')
const file = new URL('../../backend/host/internal/post/templates/letter.html', import.meta.url)
writeFileSync(file, `{{- /* made from build/mail/letter.mjml by build/mail.sh: ${hash} */ -}}\n${text}\n`)

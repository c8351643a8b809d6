import '../src/styles.css'
import { i18n } from '@lingui/core'
import { createRoot } from 'react-dom/client'
import { Kit } from '../src'
import { Gallery } from './Gallery'

i18n.loadAndActivate({ locale: 'en', messages: {} })
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <Kit>
      <Gallery />
    </Kit>,
  )
}

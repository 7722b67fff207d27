import { defineContentScript } from 'wxt/utils/define-content-script'
import { provide } from '../../components/page/later'

/** What only acts after a click; put after the script of each site (`scripts/site-scripts.ts`). */
export default defineContentScript({
  registration: 'runtime', // no `matches` of its own
  runAt: 'document_idle',
  noScriptStartedPostMessage: true, // the page need not know
  main: provide,
})

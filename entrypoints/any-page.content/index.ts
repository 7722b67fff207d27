import { defineContentScript } from 'wxt/utils/define-content-script'
import { attach } from '../../components/page/attach'
import { anyPage } from '../../lib/sites/any'
import '../../components/page/page.css'

/** Any other page, on the reader's click; put into it by `lib/permissions`. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => attach([anyPage], () => true),
})

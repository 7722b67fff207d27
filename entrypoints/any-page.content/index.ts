import { defineContentScript } from 'wxt/utils/define-content-script'
import { attach } from '../../components/page/attach'
import { anyPage } from '../../lib/sites/generic'
import { scholar } from '../../lib/sites/scholar'
import './style.css'

/** Any other page, on the reader's click; put into it by `lib/permissions`. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  // Google Scholar knows its country domains, for which no permission is asked
  main: (ctx) => attach(ctx, [scholar, anyPage], () => true),
})

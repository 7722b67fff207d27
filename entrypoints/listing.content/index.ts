import { defineContentScript } from 'wxt/utils/define-content-script'
import { Annotator } from '../../components/page/annotator'
import { answer, ask } from '../../lib/messaging'
import { SITES } from '../../lib/sites'
import './style.css'

/** Finds the cards of a listing, asks for their claims, draws the badges. */
export default defineContentScript({
  matches: SITES.flatMap((site) => site.matches),
  runAt: 'document_idle', // frameworks take over the page's markup before that, and drop what they do not know
  noScriptStartedPostMessage: true, // the page need not know
  main(ctx) {
    const controller = new AbortController()
    const stop = () => controller.abort()
    ctx.onInvalidated(stop)
    const annotator = new Annotator(ask, controller.signal, stop)
    const unlisten = answer({
      'page:report': () => annotator.report(),
      'paper:changed': ({ id, state }) => {
        annotator.changed(id, state)
        return null
      },
    })
    controller.signal.addEventListener('abort', () => {
      // the extension may be gone already, and its listeners with it
      if (ctx.isValid) unlisten()
    })
    // comes before the address changes: only the event knows where to
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => annotator.navigate(newUrl))
    annotator.start()
  },
})

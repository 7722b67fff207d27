import { defineContentScript } from 'wxt/utils/define-content-script'
import { attach } from '../../components/page/attach'
import { isOn } from '../../lib/settings/settings'
import { OPTIONAL_SITES } from '../../lib/sites/optional'
import '../any-page.content/style.css'

/** The same for sites that the reader has switched on; registered for each of them by `lib/permissions`. */
export default defineContentScript({
  registration: 'runtime', // no `matches` here: they would become permissions asked at install
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => attach(ctx, OPTIONAL_SITES, (settings, id) => isOn(settings, id, false)),
})

import { defineContentScript } from 'wxt/utils/define-content-script'
import { attach } from '../../components/page/attach'
import { isOn } from '../../lib/settings/settings'
import { STATIC_SITES } from '../../lib/sites/static'
import './style.css'

/** Finds the cards of a listing, asks for their claims, draws the badges. */
export default defineContentScript({
  matches: STATIC_SITES.flatMap((site) => site.matches),
  runAt: 'document_idle', // frameworks take over the page's markup before that, and drop what they do not know
  noScriptStartedPostMessage: true, // the page need not know
  main: (ctx) => attach(ctx, STATIC_SITES, (settings, id) => isOn(settings, id, true)),
})

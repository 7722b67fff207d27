/**
 * The one thin adapter between plain async functions and the browser's message events.
 * Listeners answer by `sendResponse` + `return true`: returned promises only work in some browser versions.
 */

import { type Browser, browser } from 'wxt/browser'
import { word } from './i18n'
import { type Answer, type Ask, type Envelope, FROM_PAGES, type MessageName, type Reply } from './messages'

/** Asked for at once: a script that outlives its extension cannot ask any more. */
// pure: scripts that ask nothing leave it out
const GONE = /* @__PURE__ */ word('extensionGone')

/** The other side answered with an error, did not answer, or could not be reached; `message` is in plain words. */
export class MessageError extends Error {
  override name = 'MessageError'
}

/** The extension was updated, switched off or removed under a running content script: stop quietly. */
export class ExtensionGone extends MessageError {
  override name = 'ExtensionGone'
}

/** Plain async (or sync) functions, one for each message that this side answers. */
export type Handlers = {
  [N in MessageName]?: (ask: Ask<N>, sender: Browser.runtime.MessageSender) => Promise<Answer<N>> | Answer<N>
}

/** True if `message` has the form of ours. What is asked, and whether it is known, is for the handlers to check. */
export function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false
  const { to, name, ask } = message as Record<string, unknown>
  return to === 'claimdex' && typeof name === 'string' && typeof ask === 'object' && ask !== null
}

/**
 * True if the browser says that a message comes from where it may come from: not from another extension, not from a
 * frame inside a page, and from a web page only what its content script may say.
 */
export function maySend(name: MessageName, { id, url, tab, frameId }: Browser.runtime.MessageSender): boolean {
  if (id !== browser.runtime.id || url === undefined) return false
  if (url.startsWith(browser.runtime.getURL('/'))) return true
  return FROM_PAGES.includes(name) && tab !== undefined && !frameId && /^https?:/.test(url)
}

/** Turns anything thrown into words for the asker. */
function words(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error)
}

/**
 * Answers messages with `handlers`. Call it at once at start, before anything is awaited, or a woken worker misses
 * the message that woke it. Messages of other extensions, of unknown names or without a handler are left alone, so
 * several of our pages may listen at the same time; and so are those that come from where they may not (`maySend`).
 * @returns a function that stops listening
 */
export function answer(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ): true | undefined => {
    if (!isEnvelope(message)) return undefined
    // own names alone: "constructor" is no message
    const handler = (Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined) as
      | ((ask: unknown, sender: Browser.runtime.MessageSender) => unknown)
      | undefined
    if (!handler || !maySend(message.name, sender)) return undefined
    Promise.resolve()
      .then(() => handler(message.ask, sender))
      .then(
        (value) => sendResponse({ ok: true, answer: (value ?? null) as Answer<MessageName> }),
        (error) => sendResponse({ ok: false, error: words(error) }),
      )
    return true
  }
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0])
  return () =>
    browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0])
}

/** False once the extension behind this script is gone (after an update every `browser.*` call throws). */
export function extensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id)
  } catch {
    return false // reading `browser.runtime` itself throws in some versions; that is the answer
  }
}

async function exchange<N extends MessageName>(
  send: (envelope: Envelope<N>) => Promise<unknown>,
  name: N,
  ask: Ask<N>,
): Promise<Answer<N>> {
  if (!extensionAlive()) throw new ExtensionGone(GONE)
  let reply: Reply<N> | undefined
  try {
    reply = (await send({ to: 'claimdex', name, ask })) as Reply<N> | undefined
  } catch (error) {
    if (!extensionAlive() || /context invalidated/i.test(words(error))) throw new ExtensionGone(GONE)
    throw new MessageError(word('notReached', words(error)))
  }
  if (typeof reply !== 'object' || reply === null || typeof reply.ok !== 'boolean')
    throw new MessageError(word('noAnswer'))
  if (!reply.ok) throw new MessageError(reply.error)
  return reply.answer
}

/**
 * Asks the background (from a content script or one of our pages).
 * @throws ExtensionGone if the extension is no longer there, MessageError for every other failure
 */
export function ask<N extends MessageName>(name: N, question: Ask<N>): Promise<Answer<N>> {
  return exchange((envelope) => browser.runtime.sendMessage(envelope), name, question)
}

/**
 * Asks the content script of a tab (top frame only).
 * @throws MessageError if the tab has no content script of ours or it answers with an error
 */
export function askTab<N extends MessageName>(tabId: number, name: N, question: Ask<N>): Promise<Answer<N>> {
  return exchange((envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }), name, question)
}

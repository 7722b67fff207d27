import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, ask, askTab, ExtensionGone, isEnvelope, MessageError } from '../lib/messaging'

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown
const wire = vi.hoisted(() => {
  const listeners = new Set<unknown>()
  const onMessage = {
    addListener: (listener: unknown) => listeners.add(listener),
    removeListener: (listener: unknown) => listeners.delete(listener),
  }
  const runtime = {
    id: 'claimdex' as string | undefined,
    getURL: (path: string) => `chrome-extension://claimdex${path}`,
    onMessage,
    sendMessage: async (_m: unknown): Promise<unknown> => 0,
  }
  const tabs = { sendMessage: async (_t: number, _m: unknown, _o: unknown): Promise<unknown> => 0 }
  return { listeners, browser: { runtime, tabs } }
})
vi.mock('wxt/browser', () => ({ browser: wire.browser }))

const OURS = { id: 'claimdex', url: 'chrome-extension://claimdex/popup.html' }

/** Delivers a message as the browser would; undefined if no listener keeps the channel open. */
function deliver(message: unknown, sender: unknown = OURS): Promise<unknown> {
  const wireCopy = JSON.parse(JSON.stringify(message))
  return new Promise((resolve) => {
    const kept = [...(wire.listeners as Set<Listener>)].map((listener) => listener(wireCopy, sender, resolve))
    if (!kept.includes(true)) resolve(undefined)
  })
}

beforeEach(() => {
  wire.listeners.clear()
  wire.browser.runtime.id = 'claimdex'
  wire.browser.runtime.sendMessage = (message) => deliver(message)
})

describe('asking and answering', () => {
  it('carries question and answer, also of plain functions', async () => {
    answer({ 'paper:unsave': async ({ id }) => ({ state: id === 'arxiv:1' ? 'seen' : 'new' }) })
    await expect(ask('paper:unsave', { id: 'arxiv:1' })).resolves.toEqual({ state: 'seen' })
    answer({ 'paper:changed': () => null })
    await expect(ask('paper:changed', { id: 'x', state: 'new' })).resolves.toBeNull()
  })
  it('carries what went wrong in words', async () => {
    answer({
      'paper:save': async () => {
        throw new Error('the disk is full')
      },
    })
    await expect(ask('paper:save', { paper: {} as never })).rejects.toThrow(new MessageError('the disk is full'))
  })
  it('says so when nobody answers', async () => {
    await expect(ask('paper:unsave', { id: 'x' })).rejects.toThrow('Claimdex gave no answer')
  })
  it('stops listening', async () => {
    answer({ 'paper:changed': () => null })()
    await expect(ask('paper:changed', { id: 'x', state: 'new' })).rejects.toThrow(MessageError)
  })
  it('asks the top frame of a tab', async () => {
    wire.browser.tabs.sendMessage = vi.fn(async () => ({ ok: true, answer: null }))
    await askTab(7, 'paper:changed', { id: 'x', state: 'new' })
    expect(wire.browser.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      { to: 'claimdex', name: 'paper:changed', ask: { id: 'x', state: 'new' } },
      { frameId: 0 },
    )
  })
})

describe('after the extension is gone', () => {
  it.each([
    ['its id is missing', () => (wire.browser.runtime.id = undefined)],
    [
      'sending throws',
      () => {
        wire.browser.runtime.sendMessage = async () => {
          throw new Error('Extension context invalidated.')
        }
      },
    ],
  ])('%s', async (_what, go) => {
    go()
    await expect(ask('paper:unsave', { id: 'x' })).rejects.toThrow(ExtensionGone)
  })
  it('another failure is none of that', async () => {
    wire.browser.runtime.sendMessage = async () => {
      throw new Error('Could not establish connection.')
    }
    const failure = await ask('paper:unsave', { id: 'x' }).catch((error) => error)
    expect(failure).toBeInstanceOf(MessageError)
    expect(failure).not.toBeInstanceOf(ExtensionGone)
  })
})

describe('what is not ours', () => {
  it.each([
    null,
    7,
    'papers:read',
    {},
    { to: 'other', name: 'papers:read', ask: {} },
    { to: 'claimdex', name: 7, ask: {} },
    { to: 'claimdex', name: 'papers:read' },
    { to: 'claimdex', name: 'papers:read', ask: null },
  ])('%j is no envelope', (message) => {
    expect(isEnvelope(message)).toBe(false)
  })
  it('leaves messages of others, and those without a handler, to others', async () => {
    const handler = vi.fn(() => null)
    answer({ 'paper:changed': handler })
    const message = { to: 'claimdex', name: 'paper:changed', ask: { id: 'x', state: 'new' } }
    await expect(deliver(message, { id: 'another extension' })).resolves.toBeUndefined()
    await expect(deliver({ ...message, name: 'paper:save' })).resolves.toBeUndefined()
    await expect(deliver({ ...message, name: 'constructor' })).resolves.toBeUndefined()
    expect(handler).not.toHaveBeenCalled()
  })
})

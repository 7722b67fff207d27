/**
 * Trusted Types, which the policy of our pages enforces (`wxt.config.ts`): nothing may make HTML or script out of text at
 * all, and only addresses of our own package may become scripts.
 */

interface TrustedTypes {
  readonly defaultPolicy: object | null
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): object
}

/** Lets workers start from files of our own; call it before one does. Without it, and for anything else, browsers refuse. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes || trustedTypes.defaultPolicy) return
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  })
}

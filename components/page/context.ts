/**
 * Stands in for WXT's context of content scripts (`wxt.config.ts` puts it there): a twentieth of its size, since these
 * scripts run on every listing. How a script lives and ends is in `life.ts`.
 */
export class ContentScriptContext {}

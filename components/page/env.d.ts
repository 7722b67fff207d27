/** True in builds for end-to-end tests only; set in `wxt.config.ts`. */
declare const __E2E__: boolean

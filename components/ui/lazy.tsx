import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component that is loaded when it is first shown, and at once from then on.
 * @param load gives the component; `import()` of its file
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function Lazy(props: P) {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (loaded) return
      load().then((component) => {
        loaded = component
        redraw((count) => count + 1)
      })
    }, [])
    const Component = loaded
    return Component ? <Component {...props} /> : null
  }
}

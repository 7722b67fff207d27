import { useLayoutEffect, useState } from 'preact/hooks'

/** How much room a window has: a side panel, a small window, a whole screen. */
export type Room = 'narrow' | 'middle' | 'wide'

const roomFor = (pixels: number): Room => (pixels < 720 ? 'narrow' : pixels < 1180 ? 'middle' : 'wide')

/** The room of the window, as it is now. */
export function useRoom(): Room {
  const [room, setRoom] = useState(() => roomFor(innerWidth))
  useLayoutEffect(() => {
    const look = () => setRoom(roomFor(innerWidth))
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  return room
}

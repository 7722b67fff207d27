/**
 * A screen without a monitor (Xvfb), keys and a mouse (xdotool): for what only a browser with a window has, and only a person
 * may press. Tests that need it are skipped where these programs are not.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'

const NEEDED = ['Xvfb', 'xdotool']
const missing = NEEDED.filter((program) => spawnSync('which', [program]).status !== 0)

/** Why there can be no screen here; null if there can. */
export const NO_SCREEN = missing.length > 0 ? `${missing.join(' and ')} missing: apt install xvfb xdotool` : null
if (NO_SCREEN) console.warn(`Skipped, since they need a window: ${NO_SCREEN}`)

export const WIDTH = 1280
export const HEIGHT = 900

export interface Screen {
  /** What a program on this screen is started with. */
  env: NodeJS.ProcessEnv
  /** Presses keys by their X names, such as `ctrl+shift+y`, as a keyboard does. */
  press(...keys: string[]): void
  /** Moves the mouse there and presses a button: 1 left, 3 right. */
  click(x: number, y: number, button?: 1 | 3): void
  /** Presses the mouse at one place and lets it go at another. */
  drag(from: [x: number, y: number], to: [x: number, y: number]): void
  close(): void
}

export async function openScreen(): Promise<Screen> {
  // the server picks a number that is free, and says so once it is ready
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((done, fail) => {
    server.stdio[3]?.once('data', (data) => done(String(data).trim()))
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)))
  })
  const env = { ...process.env, DISPLAY: `:${display}`, WAYLAND_DISPLAY: '', MOZ_ENABLE_WAYLAND: '0' }
  const act = (...what: (string | number)[]) => void execFileSync('xdotool', what.map(String), { env })
  return {
    env,
    press: (...keys) => act('key', '--clearmodifiers', '--delay', 60, ...keys),
    click: (x, y, button = 1) => act('mousemove', Math.round(x), Math.round(y), 'click', button),
    drag: ([x, y], [toX, toY]) =>
      act(
        'mousemove',
        Math.round(x),
        Math.round(y),
        'mousedown',
        1,
        'mousemove',
        Math.round(toX),
        Math.round(toY),
        'mouseup',
        1,
      ),
    close: () => void server.kill(),
  }
}

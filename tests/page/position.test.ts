import { describe, expect, it } from 'vitest'
import { position, roomFor } from '../../components/page/position'

const box = (left: number, top: number, width = 100, height = 24) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const WINDOW = { width: 1000, height: 800 }
const CARD = { width: 400, height: 300 }

describe('the place of the claim card', () => {
  it('is below the badge, with its left edge', () => {
    expect(position(box(100, 200), CARD, WINDOW)).toEqual({ top: 228, left: 100 })
  })
  it('is above where there is no room below', () => {
    expect(position(box(100, 600), CARD, WINDOW)).toEqual({ top: 296, left: 100 })
  })
  it('never leaves the window to the right or left', () => {
    expect(position(box(900, 200), CARD, WINDOW).left).toBe(592)
    expect(position(box(-50, 200), CARD, WINDOW).left).toBe(8)
  })
  it('is not on the words that it quotes, if it can be elsewhere', () => {
    const words = box(150, 460, 40, 18)
    expect(position(box(100, 400), CARD, WINDOW, words).top).toBe(96)
    expect(position(box(100, 400), CARD, WINDOW, box(600, 460, 40, 18)).top).toBe(428) // they stand beside it
    expect(position(box(100, 200), CARD, WINDOW, words).top).toBe(228) // above there is no room
  })
  it('has as much room as the better side, within bounds', () => {
    expect(roomFor(box(0, 100), 800)).toBe(480)
    expect(roomFor(box(0, 100), 400)).toBe(260)
    expect(roomFor(box(0, 50), 150)).toBe(120)
  })
})

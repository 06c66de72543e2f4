import { say, wordsNow } from '@/app/words/words'
import type { Point } from './projection'

/** Where this device is, and how far off that may be in metres. */
export interface Found { point: Point; accuracy: number }

const words = say(
  {
    insecure: '浏览器只在 https 页面上提供定位。请在地图上选点，或只写地点。',
    denied: '没有定位权限。请在浏览器地址栏旁允许定位后再试，或在地图上选点。',
    unavailable: '这台设备现在取不到位置。请到开阔处再试，或在地图上选点。',
    slow: '定位超过 15 秒没有结果。请再试一次，或在地图上选点。',
  },
  {
    insecure: 'Browsers tell the position on https pages only. Choose it on the map, or just describe the place.',
    denied: 'Positioning is not allowed. Allow it beside the address and try again, or choose on the map.',
    unavailable: 'This device cannot tell its position now. Try again in the open, or choose on the map.',
    slow: 'No position within 15 seconds. Try again, or choose on the map.',
  },
)

const PATIENCE = 15_000

/** Asks the device; where it does not tell, fails with what the person can do about it. */
export async function myPosition(): Promise<Found> {
  if (!isSecureContext || !('geolocation' in navigator)) throw new Error(wordsNow(words).insecure)
  return await new Promise<Found>((found, failed) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { found({ point: [coords.longitude, coords.latitude], accuracy: coords.accuracy }) },
      ({ code }) => { failed(new Error(wordsNow(words)[reasonOf(code)])) },
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    )
  })
}

// GeolocationPositionError: 1 denied, 2 unavailable, 3 timeout.
const reasonOf = (code: number) => code === 1 ? 'denied' : code === 3 ? 'slow' : 'unavailable'

/** Six decimals are a tenth of a metre: more would only pretend. */
export const coordinateText = ([longitude, latitude]: Point) => `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`

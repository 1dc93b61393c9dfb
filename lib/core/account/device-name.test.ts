import { expect, it } from 'vitest'
import { deviceName } from './device-name'

const mozilla = 'Mozilla/5.0'
it.each([
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0`,
    { browser: 'Edge', system: 'Windows' },
  ],
  [
    `${mozilla} (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36`,
    { browser: 'Chrome', system: 'Android' },
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1`,
    { browser: 'Safari', system: 'iOS' },
  ],
  [
    `${mozilla} (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0`,
    { browser: 'Firefox', system: 'Linux' },
  ],
  ['curl/8.5.0', null],
])('%s', (userAgent, expected) => expect(deviceName(userAgent)).toEqual(expected))

declare module 'jsdom' {
  export class JSDOM {
    constructor(content: string)
    readonly window: Window & typeof globalThis
  }
}

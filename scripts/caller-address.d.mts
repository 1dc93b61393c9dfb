export function callerAddress(
  forwardedFor: string | undefined,
  socketAddress: string | undefined,
  proxies: number,
): string

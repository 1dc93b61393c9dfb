/**
 * Address of the caller behind this many proxies: each adds, on the right, the address that called
 * it; what stands further left is what the caller says.
 */
export function callerAddress(forwardedFor, socketAddress, proxies) {
  const said = proxies > 0 ? (forwardedFor ?? '').split(',').map((one) => one.trim()) : []
  const chain = [...said.filter(Boolean), socketAddress ?? 'unknown']
  return chain[Math.max(0, chain.length - 1 - proxies)]
}

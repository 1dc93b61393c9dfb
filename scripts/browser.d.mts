export const browserFlags: string[]
export function findBrowser(): Promise<{ executablePath: string; env: Record<string, string> }>

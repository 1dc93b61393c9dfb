import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** Read to build and to develop; the production server runs on what the build noted of it. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`; a build on the operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@duckdb/node-api',
    '@resvg/resvg-js',
    'exceljs',
    'mammoth',
    'yjs',
    'pg-boss',
    'pino',
    'flydrive',
    '@aws-sdk/client-s3',
    '@aws-sdk/s3-request-presigner',
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)

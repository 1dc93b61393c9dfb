import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`; a build on the operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'exceljs',
    'pg-boss',
    'exceljs',
    'pino',
    'flydrive',
    '@aws-sdk/client-s3',
    '@aws-sdk/s3-request-presigner',
  ],
}

export default withNextIntl(config)

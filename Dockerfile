FROM node:22-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
# Of the fonts only regular and bold are used; the other weights are most of their size.
RUN npm ci --no-audit --no-fund \
 && find node_modules/@expo-google-fonts -mindepth 2 -maxdepth 2 -type d ! -name '400*' ! -name '700*' -exec rm -rf {} +
COPY . .
RUN node scripts/generate.mjs && node scripts/run.mjs scripts/prebuild.ts && mkdir -p /data && chown -R node:node /app /data
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/v1/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]

# The application for a server of your own; `npm start` needs none of this.
FROM node:20-bookworm-slim AS build
WORKDIR /srv/tilknyt
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run -s build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /srv/tilknyt
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /srv/tilknyt/package.json ./
COPY --from=build --chown=node:node /srv/tilknyt/node_modules ./node_modules
COPY --from=build --chown=node:node /srv/tilknyt/migrations ./migrations
COPY --from=build --chown=node:node /srv/tilknyt/build-admin ./build-admin
COPY --from=build --chown=node:node /srv/tilknyt/dist ./dist
RUN mkdir -m 700 /srv/deliveries && chown node:node /srv/deliveries
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]

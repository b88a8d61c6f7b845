const { defineConfig } = require('@medusajs/framework/utils');

const anywhere = 'http://localhost';

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: anywhere,
      adminCors: anywhere,
      authCors: anywhere,
      jwtSecret: 'only for tests',
      cookieSecret: 'only for tests',
    },
  },
});

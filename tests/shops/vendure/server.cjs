// The real Vendure server as a child process: its database lives in memory (SQLite in WebAssembly) and dies with it.
// It listens on a free loopback port, tells the parent which one, and exits when the parent is gone.
process.env.VENDURE_DISABLE_TELEMETRY = 'true';

const { bootstrap, DefaultLogger, LogLevel, dummyPaymentHandler } = require('@vendure/core');

async function main() {
  const app = await bootstrap({
    logger: new DefaultLogger({ level: LogLevel.Error, timestamp: false }),
    apiOptions: { port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
      tokenMethod: (process.env.SHOP_TOKEN_METHODS ?? 'bearer,cookie,api-key').split(','),
      superadminCredentials: { identifier: process.env.SHOP_USERNAME, password: process.env.SHOP_PASSWORD },
      cookieOptions: { secret: 'only-for-tests' },
    },
    dbConnectionOptions: { type: 'sqljs', autoSave: false, location: '', synchronize: true },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [],
  });
  process.send({ port: app.getHttpServer().address().port });
}

process.on('disconnect', () => process.exit(0));
main().catch((error) => {
  console.error(error);
  process.exit(1);
});

// Loaded before the server: a test run that is killed must not leave one behind.
process.on('disconnect', () => process.exit());

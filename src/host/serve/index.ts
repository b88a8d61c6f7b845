export { keepLanDoor, type LanDoorOptions } from './lan-door';
export { serveConsole } from './serve-console';
export { readTls } from './tls';

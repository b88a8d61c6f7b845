export { keepLanDoor, type LanDoorOptions } from './lan-door';
export { type ServedConsole, serveConsole } from './serve-console';
export { readTls } from './tls';

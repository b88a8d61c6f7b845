export { type ServedConsole, serveConsole } from './serve-console';

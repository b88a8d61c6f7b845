import { config } from 'zod';

// Our pages may not make programs out of text (their Content-Security-Policy), and zod would try to see whether it can.
// To be imported before the first schema is made. The engine has no document, and reads faster for it.
if ('document' in globalThis) config({ jitless: true });

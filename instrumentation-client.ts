// Runs in the browser before anything else. The page's policy forbids code made from text, and zod would try to make
// some, fail, and leave a complaint in the console; this setting of zod keeps it from trying.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// Schemas must not compile themselves with eval: the content security policy forbids it. Imported before any of them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

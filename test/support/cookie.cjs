// Stands in for the package of that name, see environment.mjs. Each name is written out for Jest to find.
exports.parseCookie = globalThis.cookiePackage.parseCookie;
exports.stringifySetCookie = globalThis.cookiePackage.stringifySetCookie;

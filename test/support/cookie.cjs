// light-my-request requires this ES module. Node can do that since 20.19, Jest cannot: let Node itself do it.
module.exports = process.getBuiltinModule('node:module').createRequire(__filename)('cookie');

import fc from 'fast-check';

// One seed for every property where a run has to be repeatable; without it each run looks elsewhere.
const { PROPERTY_SEED } = process.env;
if (PROPERTY_SEED) fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

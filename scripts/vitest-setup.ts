import fc from "fast-check";

/**
 * The same random cases on every run, so that a red test is red for everybody. To look further, give another seed:
 * FAST_CHECK_SEED=123 npm run unit.
 */
const seed = Number(process.env.FAST_CHECK_SEED ?? 20_261_120);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

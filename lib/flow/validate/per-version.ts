import type { VersionRules } from "./version-rules";

/** Remembers what `derive` makes of an object for each version. */
export function perVersion<Key extends object, Value>(
  derive: (key: Key, rules: VersionRules) => Value,
): (key: Key, rules: VersionRules) => Value {
  const byRules: WeakMap<VersionRules, WeakMap<Key, Value>> = new WeakMap();
  return (key, rules) => {
    let known = byRules.get(rules);
    if (!known) {
      known = new WeakMap();
      byRules.set(rules, known);
    }
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = derive(key, rules);
    known.set(key, value);
    return value;
  };
}

import { inspect } from "node:util";

const shown = "[secret]";

/** A text that nobody may read by accident: logs, answers, templates and debuggers show "[secret]". */
export type Secret = {
  /** The text itself. Call it where it leaves the house, and keep the result nowhere. */
  readonly reveal: () => string;
  readonly toString: () => string;
  readonly toJSON: () => string;
};

export function secretOf(text: string): Secret {
  const show = () => shown;
  const hidden = { enumerable: false, writable: false, configurable: false };
  const secret = Object.create(Object.prototype, {
    reveal: { ...hidden, value: () => text },
    toString: { ...hidden, value: show },
    toJSON: { ...hidden, value: show },
    valueOf: { ...hidden, value: show },
    [Symbol.toPrimitive]: { ...hidden, value: show },
    [inspect.custom]: { ...hidden, value: show },
  });
  return Object.freeze(secret);
}

(function addConsole({ call, define }) {
  const depthMax = 4;
  const itemsMax = 100;

  function show(value, depth, above) {
    if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
    if (typeof value === "bigint") return `${value}n`;
    if (typeof value === "symbol") return value.toString();
    if (typeof value === "function") return `[function ${value.name || "without a name"}]`;
    if (typeof value !== "object" || value === null) return String(value);
    if (value instanceof Error)
      return `${value.name}: ${value.message}${depth === 0 ? `\n${value.stack}` : ""}`.trimEnd();
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (above.includes(value)) return "[circular]";
    if (depth >= depthMax) return Array.isArray(value) ? "[array]" : "[object]";
    return showParts(value, depth + 1, [...above, value]);
  }

  function showParts(value, depth, above) {
    if (value instanceof Map)
      return `Map ${showList([...value], "[", "]", (pair) => show(pair, depth, above))}`;
    if (value instanceof Set)
      return `Set ${showList([...value], "[", "]", (item) => show(item, depth, above))}`;
    if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
    if (value instanceof ArrayBuffer) return `ArrayBuffer of ${value.byteLength} bytes`;
    if (Array.isArray(value)) return showList(value, "[", "]", (item) => show(item, depth, above));
    return showList(Object.keys(value), "{", "}", (key) => `${key}: ${show(value[key], depth, above)}`);
  }

  function showList(items, open, close, print) {
    if (items.length === 0) return open + close;
    const shown = items.slice(0, itemsMax).map(print);
    if (items.length > itemsMax) shown.push(`… ${items.length - itemsMax} more`);
    const space = open === "{" ? " " : "";
    return `${open}${space}${shown.join(", ")}${space}${close}`;
  }

  const print =
    (level) =>
    (...values) => {
      call("line", { level, text: values.map((value) => show(value, 0, [])).join(" ") });
    };
  const log = print("log");
  define({
    console: {
      log,
      debug: print("debug"),
      info: print("info"),
      warn: print("warn"),
      error: print("error"),
      trace: print("debug"),
      dir: (value) => log(value),
      table: (value) => log(value),
      assert: (claim, ...values) => {
        if (!claim) print("error")("Assertion failed:", ...values);
      },
      group: log,
      groupEnd: () => {},
      time: () => {},
      timeEnd: () => {},
    },
  });
});

(function addIntl({ call, define }) {
  // A function among the options is nothing that the host understands.
  const format = (kind, method, locales, options, value) =>
    call("intl", { kind, method, locales, options, value });

  class DateTimeFormat {
    #locales;
    #options;
    constructor(locales, options) {
      this.#locales = locales;
      this.#options = options;
      format("DateTimeFormat", "format", locales, options, 0);
      this.format = (date) => this.#ask("format", date);
    }
    #ask(method, date) {
      return format(
        "DateTimeFormat",
        method,
        this.#locales,
        this.#options,
        date === undefined ? Date.now() : Number(date),
      );
    }
    formatToParts(date) {
      return this.#ask("formatToParts", date);
    }
    resolvedOptions() {
      return this.#ask("resolvedOptions", 0);
    }
  }

  class NumberFormat {
    #locales;
    #options;
    constructor(locales, options) {
      this.#locales = locales;
      this.#options = options;
      format("NumberFormat", "format", locales, options, 0);
      this.format = (value) => format("NumberFormat", "format", this.#locales, this.#options, Number(value));
    }
    formatToParts(value) {
      return format("NumberFormat", "formatToParts", this.#locales, this.#options, Number(value));
    }
  }

  const withDefaults = (options, names, defaults) =>
    names.some((name) => options?.[name] !== undefined) ? options : { ...options, ...defaults };
  const days = ["weekday", "year", "month", "day", "dateStyle"];
  const hours = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle"];
  const date = { year: "numeric", month: "numeric", day: "numeric" };
  const time = { hour: "numeric", minute: "numeric", second: "numeric" };
  const dateText = (value, locales, options) =>
    Number.isNaN(value.getTime())
      ? "Invalid Date"
      : format("DateTimeFormat", "format", locales, options, value.getTime());

  Date.prototype.toLocaleDateString = function (locales, options) {
    return dateText(this, locales, withDefaults(options, days, date));
  };
  Date.prototype.toLocaleTimeString = function (locales, options) {
    return dateText(this, locales, withDefaults(options, hours, time));
  };
  Date.prototype.toLocaleString = function (locales, options) {
    return dateText(this, locales, withDefaults(options, [...days, ...hours], { ...date, ...time }));
  };
  Number.prototype.toLocaleString = function (locales, options) {
    return format("NumberFormat", "format", locales, options, Number(this));
  };
  define({ Intl: { DateTimeFormat, NumberFormat } });
});

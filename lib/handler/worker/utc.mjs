// @ts-check
// The engine asks the clock of this worker for local time. Handlers live in UTC wherever the server stands, and a worker
// cannot have a time zone of its own.
const day = Date.prototype;
day.getFullYear = day.getUTCFullYear;
day.getMonth = day.getUTCMonth;
day.getDate = day.getUTCDate;
day.getDay = day.getUTCDay;
day.getHours = day.getUTCHours;
day.getMinutes = day.getUTCMinutes;
day.getSeconds = day.getUTCSeconds;
day.getTimezoneOffset = () => 0;

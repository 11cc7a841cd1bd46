/** Largest text of a Flow that is kept, in bytes of UTF-8: 10 MB, which is also Meta's limit for a Flow JSON. */
export const textBytesMax = 10 * 1024 * 1024;
/** Longest name of a Flow or a revision, in characters. */
export const nameMax = 120;
/** Screens the map remembers places of, and the longest screen id it does so for. */
export const layoutScreensMax = 10_000;
export const layoutScreenIdMax = 400;
/** Most revisions a list shows. */
export const revisionsListedMax = 500;
/** Flows on one page of the list. */
export const flowsPageSize = 24;

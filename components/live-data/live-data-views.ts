/** What the page of live data shows, by `view` in its address. */
export const liveDataViews = ["answers", "calls", "health", "settings"] as const;
export type LiveDataView = (typeof liveDataViews)[number];

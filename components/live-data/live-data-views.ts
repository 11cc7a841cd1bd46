/** What the page of live data shows, by `view` in its address. */
export const liveDataViews = ["answers"] as const;
export type LiveDataView = (typeof liveDataViews)[number];

/** Times the phone waits, in milliseconds. Source: spec/renderer.md. */
export const motion = {
  /** A tapped row of a dropdown stays marked this long before the list closes. */
  optionPickCloseDelayMs: 300,
  /** The field gets the focus back this long after its overlay closed. */
  dropdownRefocusDelayMs: 100,
  sheetCloseMs: 250,
  screenPushMs: 300,
  snackbarShortMs: 4500,
  snackbarLongMs: 7000,
  /** Messages of this length stay longer. */
  snackbarLongFromChars: 46,
  endpointTimeoutMs: 10_000,
  /** The ticks of the response: one, two, blue. */
  tickSentMs: 300,
  tickDeliveredMs: 600,
  tickReadMs: 1000,
} as const;

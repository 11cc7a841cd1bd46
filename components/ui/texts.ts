/** Words the parts say by themselves; everything else comes from the caller. */
export const texts = {
  close: "Close",
  dismiss: "Dismiss",
  cancel: "Cancel",
  clear: "Clear",
  showOptions: "Show options",
  nothingFound: "Nothing found",
  choose: "Choose",
  more: "More",
  less: "Less",
  decrease: "Decrease",
  increase: "Increase",
  showPassword: "Show password",
  hidePassword: "Hide password",
  loading: "Loading",
  notifications: "Notifications",
  characters: (used: number, max: number) => `${used} of ${max} characters`,
} as const;

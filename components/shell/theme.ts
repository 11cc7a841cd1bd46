export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Name of the cookie that remembers the choice, so that the server can write it into the page. */
export const themeCookie = "theme";

/** The remembered choice; "system" when there is none or it is unknown. */
export function themeChoice(remembered: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === remembered) ?? "system";
}

/** The choice as it stands among all cookies of the page. */
export function themeAmong(cookies: string): ThemeChoice {
  const entry = cookies.split("; ").find((cookie) => cookie.startsWith(`${themeCookie}=`));
  return themeChoice(entry?.slice(themeCookie.length + 1));
}

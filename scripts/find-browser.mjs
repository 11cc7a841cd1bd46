import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The program the browser tests drive: the one named by PLAYWRIGHT_CHROMIUM, else Playwright's own, else one that is
 * installed on this machine.
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findBrowser() {
  return [process.env.PLAYWRIGHT_CHROMIUM, chromium.executablePath(), ...usualPlaces].find(
    (place) => place && existsSync(place),
  );
}

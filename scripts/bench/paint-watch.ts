import type { Page } from "@playwright/test";

/** Where a gesture shows: on the phone or in the settings. */
export type Place = "phone" | "settings";

type Watch = {
  start: number;
  place: string;
  painted: Promise<number>;
  done: ((ms: number) => void) | null;
};

declare global {
  var paintWatch: Watch | undefined;
}

/** Lets the page itself take the time from an input event to the frame in which its effect was painted. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { start: 0, place: "", painted: Promise.resolve(0), done: null };
    globalThis.paintWatch = watch;
    const begin = (event: Event): void => {
      watch.start = event.timeStamp;
    };
    for (const type of ["keydown", "pointerup"]) addEventListener(type, begin, { capture: true });
    new MutationObserver((changes) => {
      const area = document.querySelector(watch.place);
      if (!watch.done || !changes.some(({ target }) => area?.contains(target))) return;
      const { done, start } = watch;
      watch.done = null;
      // The frame is painted before the message that is posted in it arrives.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        channel.port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

const selectors: { readonly [place in Place]: string } = {
  phone: '[role="application"]',
  settings: 'section[aria-label="Settings"]',
};

/** Times in milliseconds of a gesture that is made over and over. */
export async function samplesOf(
  page: Page,
  count: number,
  place: Place,
  gesture: (index: number) => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    // Input overtakes messages on their way to the page, so the watch has to be set before the gesture is sent.
    await page.evaluate((selector) => {
      const watch = globalThis.paintWatch;
      if (!watch) return;
      watch.place = selector;
      watch.painted = new Promise((resolve, reject) => {
        watch.done = resolve;
        setTimeout(() => reject(new Error("The gesture changed nothing that is looked at.")), 10_000);
      });
    }, selectors[place]);
    await gesture(index);
    times.push(await page.evaluate(() => globalThis.paintWatch?.painted ?? Number.NaN));
  }
  return times;
}

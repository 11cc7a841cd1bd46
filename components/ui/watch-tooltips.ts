/** Rest on an element before its tooltip shows, and time to reach the tooltip itself, in milliseconds. */
const delayMs = 500;
const graceMs = 120;
/** While one tooltip was seen a moment ago, the next one shows at once. */
const warmMs = 400;

export type TooltipWatch = { close(): void; stop(): void };

/** Tells which element's tooltip is to be seen: the one the mouse rests on, or the one the keyboard went to. */
export function watchTooltips(show: (element: HTMLElement | null) => void): TooltipWatch {
  let shown: HTMLElement | null = null;
  let hovered: HTMLElement | null = null;
  let closedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(element: HTMLElement): void {
    clearTimeout(timer);
    shown = element;
    show(element);
  }

  function close(): void {
    clearTimeout(timer);
    if (!shown) return;
    shown = null;
    closedAt = performance.now();
    show(null);
  }

  function hover(element: HTMLElement | null): void {
    const left = hovered;
    hovered = element;
    if (element === left) return;
    clearTimeout(timer);
    if (element === null) {
      if (shown && shown === left) timer = setTimeout(close, graceMs);
    } else if (element !== shown) {
      const isWarm = shown !== null || performance.now() - closedAt < warmMs;
      if (isWarm) open(element);
      else timer = setTimeout(() => open(element), delayMs);
    }
  }

  function over({ target, pointerType, buttons }: PointerEvent): void {
    if (pointerType === "touch" || buttons !== 0 || !(target instanceof Element)) return;
    // The tooltip may be read with the mouse on it.
    if (target.closest("[data-tooltip-popup]")) clearTimeout(timer);
    else hover(ownerOf(target));
  }

  function leavePopup({ target, relatedTarget }: PointerEvent): void {
    if (!(target instanceof Element) || !target.closest("[data-tooltip-popup]")) return;
    const next = relatedTarget instanceof Element ? relatedTarget : null;
    if (next?.closest("[data-tooltip-popup]") || (next && ownerOf(next) === shown)) return;
    close();
  }

  function focus({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && target.matches("[data-tooltip]:focus-visible")) open(target);
  }

  function blur({ target }: FocusEvent): void {
    if (target === shown) close();
  }

  function press({ key }: KeyboardEvent): void {
    if (key === "Escape" || key === "Enter" || key === " ") close();
  }

  const leavePage = (): void => hover(null);
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal } as const;
  document.addEventListener("pointerover", over, options);
  document.addEventListener("pointerout", leavePopup, options);
  document.addEventListener("pointerdown", close, options);
  document.addEventListener("focusin", focus, options);
  document.addEventListener("focusout", blur, options);
  document.addEventListener("keydown", press, options);
  document.documentElement.addEventListener("pointerleave", leavePage, options);
  return {
    close,
    stop: () => {
      clearTimeout(timer);
      listening.abort();
    },
  };
}

function ownerOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>("[data-tooltip]");
}

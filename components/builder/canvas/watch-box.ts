/** A box in px inside the canvas, which is what floats beside the phone is placed by. */
export type TrackedBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Watch = { readonly element: Element; measure(): void; stop(): void };

/** Tells where an element is whenever that may have changed. The last box comes again when nothing has moved. */
export function watchBox(
  canvas: HTMLElement,
  element: Element,
  tell: (next: (last: TrackedBox | null) => TrackedBox) => void,
): Watch {
  const measure = (): void => {
    const box = boxWithin(canvas, element);
    tell((last) => (last && isSame(last, box) ? last : box));
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  observer.observe(canvas);
  // The phone is scaled to its room: what lies on it moves though its own size stays.
  const phone = canvas.querySelector(":scope > section");
  if (phone) observer.observe(phone);
  canvas.addEventListener("scroll", measure, { capture: true, passive: true });
  return {
    element,
    measure,
    stop: () => {
      observer.disconnect();
      canvas.removeEventListener("scroll", measure, { capture: true });
    },
  };
}

function boxWithin(canvas: Element, element: Element): TrackedBox {
  const outer = canvas.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left - outer.left, top: top - outer.top, width, height };
}

function isSame(a: TrackedBox, b: TrackedBox): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

import { type RefObject, useEffect, useState } from "react";

/** Whether an element is or once was near what is shown: within 400 px of the window or of what scrolls around it. */
export function useIsNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    }, margins);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}

const margins = { rootMargin: "400px 0px", scrollMargin: "400px 0px" };

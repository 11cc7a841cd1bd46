import { type UIEvent, useState } from "react";
import { Picture } from "../media/picture";
import { objectsOf, textOf } from "../read-props";
import { phoneTexts } from "../texts";
import styles from "./image-carousel.module.css";
import type { ViewProps } from "./view-props";

const picturesMax = 3;

/** Pictures side by side that snap into place; dots tell which one shows. spec/renderer.md, 3.13. */
export function ImageCarouselView({ view }: ViewProps) {
  const [current, setCurrent] = useState(0);
  const images = objectsOf(view.props.images).slice(0, picturesMax);
  const fit = view.props["scale-type"] === "cover" ? "cover" : "contain";
  return (
    <figure className={styles.carousel} aria-roledescription="carousel" aria-label={phoneTexts.carousel}>
      <ul
        className={styles.track}
        data-shape={view.props["aspect-ratio"] === "16:9" ? "16:9" : "4:3"}
        data-prop="images"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={phoneTexts.pictureOf(current + 1, images.length)}
        onScroll={(event) => setCurrent(pictureInSight(event))}
      >
        {images.map((image, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no identity besides their position.
          <li className={styles.slide} key={index}>
            <Picture
              className={styles.picture}
              base64={textOf(image.src)}
              alternative={textOf(image["alt-text"])}
              fit={fit}
            />
          </li>
        ))}
      </ul>
      {images.length > 1 && (
        <div className={styles.dots} aria-hidden="true">
          {images.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity besides their position.
            <span key={index} className={styles.dot} data-current={index === current ? "" : undefined} />
          ))}
        </div>
      )}
    </figure>
  );
}

/** Scroll positions count backwards where text runs from right to left. */
function pictureInSight({ currentTarget: track }: UIEvent<HTMLElement>): number {
  return track.clientWidth === 0 ? 0 : Math.round(Math.abs(track.scrollLeft) / track.clientWidth);
}

import { MediaTile } from "@/components/preview/chat/media-tile";
import { type ChosenMedia, fileAddress, type HeaderKind } from "./header-media";
import { headerTexts } from "./texts";

type ShownMediaProps = {
  readonly kind: Exclude<HeaderKind, "text">;
  readonly media: ChosenMedia | null;
};

/** The picture of a header, or in its place what it will be. */
export function ShownMedia({ kind, media }: ShownMediaProps) {
  const isPicture = kind === "image";
  const address = isPicture && media && "fileId" in media.from ? fileAddress(media.from.fileId) : null;
  return <MediaTile label={media?.name ?? headerTexts.kinds[kind]} isPicture={isPicture} address={address} />;
}

/** What the bubble shows over the text; undefined where that is a text too. */
export function mediaOf({
  headerKind,
  media,
}: {
  readonly headerKind: HeaderKind;
  readonly media: ChosenMedia | null;
}) {
  return headerKind === "text" ? undefined : <ShownMedia kind={headerKind} media={media} />;
}

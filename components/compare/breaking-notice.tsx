import { Notice } from "@/components/ui/notice";
import { texts } from "./texts";

/** What the changes may break for those who rely on the old version; nothing when there is nothing to say. */
export function BreakingNotice({ breaking }: { readonly breaking: readonly string[] }) {
  if (breaking.length === 0) return null;
  return (
    <Notice tone="caution" title={texts.view.breaking(breaking.length)}>
      <ul className="list-disc pl-4">
        {breaking.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

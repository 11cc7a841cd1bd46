import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { texts } from "./texts";

type CutOffProps = { readonly number: number; readonly onGoOn: () => void };

/** Going back to an old version did not reach the end. */
export function CutOff({ number, onGoOn }: CutOffProps) {
  const words = texts.earlier;
  return (
    <Notice
      tone="caution"
      title={words.cutOff(number)}
      actions={
        <Button size="panel" onClick={onGoOn}>
          {words.goOn(number)}
        </Button>
      }
    >
      {words.cutOffText}
    </Notice>
  );
}

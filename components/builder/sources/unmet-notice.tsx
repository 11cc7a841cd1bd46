import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { entriesOf } from "./entries-of";
import { fieldsFor } from "./list-source-edits";
import { sourceTexts } from "./texts";
import { choicesInWords, columnForChoices, unmetChoices } from "./unmet-choices";
import type { ListSetup } from "./use-list-setup";

const texts = sourceTexts.unmet;

/** Says which ways on of the rules no row leads to, and saves the column that they mean. */
export function UnmetNotice({ setup }: { readonly setup: ListSetup }) {
  const { choice, rows, awaited, home, taking } = setup;
  if (!choice || rows?.status !== "ready") return null;
  const isTaking = taking?.isOn === true && choice.rows.free !== undefined;
  const { preview } = rows;
  const unmet = unmetChoices(awaited, entriesOf(preview.rows, fieldsFor(choice, isTaking), home));
  if (unmet.length === 0) return null;
  const column = isTaking ? undefined : columnForChoices(awaited, unmet, preview);
  return (
    <Notice
      tone="caution"
      role="status"
      title={texts.title(choicesInWords(unmet))}
      actions={
        column && (
          <Button
            size="panel"
            onClick={() =>
              setup.setChoice({
                ...choice,
                fields: { ...choice.fields, id: [{ column: column.id }] },
                savesWords: false,
              })
            }
          >
            {texts.save(column.name)}
          </Button>
        )
      }
    >
      {column ? texts.saveText : texts.text}
    </Notice>
  );
}

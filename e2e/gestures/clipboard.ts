import type { Page } from "@playwright/test";
import type { TextFile } from "../pages/import-dialog";

/** Pastes a text where the focus is, as the keyboard would, without touching the clipboard of this machine. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Drops files from outside onto the middle of the page. */
export async function dropFiles(page: Page, files: readonly TextFile[]): Promise<void> {
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) {
      data.items.add(new File([text], name, { type: "application/json" }));
    }
    const at = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
    const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
    for (const type of ["dragenter", "dragover", "drop"]) {
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, ...at }),
      );
    }
  }, files);
}

import type { Pasted } from "../../ipc/bindings.ts";
import { isForField } from "../../parts/keys.ts";

/**
 * What a paste brings; null where it is for a field, and `no_text` where the clipboard holds something else.
 *
 * Files and pictures of the clipboard are left to being dropped or chosen: the shell reads those itself.
 */
export function pastedBy(event: ClipboardEvent): Pasted | "no_text" | null {
  if (event.defaultPrevented || isForField(event.target)) return null;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (text.trim() === "" && html.trim() === "") return "no_text";
  return { text, html: html === "" ? null : html };
}

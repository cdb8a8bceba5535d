/** What stands in a field of a form, without the space around it; null where nothing does. */
export function wordOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  const word = typeof value === "string" ? value.trim() : "";
  return word === "" ? null : word;
}

// What the person sees, as text: null where there is too much of it. The copy is made in a document that loads nothing and runs nothing.
(() => {
  const LONGEST = 16 * 1024 * 1024;

  // A browser shows what is no page, such as the list's JSON, in a page of its own.
  if (!/html/.test(document.contentType)) return document.documentElement.textContent;

  const fields = (root) => [...root.querySelectorAll("input, textarea, option")];

  const seen = (shown) => {
    const inert = document.implementation.createHTMLDocument("");
    const copy = inert.importNode(shown.documentElement, true);
    // What was typed or chosen stands in no attribute: among it the days that a list is of.
    const copied = fields(copy);
    fields(shown).forEach((field, n) => {
      if (field.localName === "option") copied[n].toggleAttribute("selected", field.selected);
      else if (field.localName === "textarea") copied[n].textContent = field.value;
      else copied[n].setAttribute("value", field.value);
    });
    for (const unseen of copy.querySelectorAll("script, style, iframe, frame, [type=password]")) unseen.remove();
    let body = copy.querySelector("body");
    if (body === null) {
      body = inert.createElement("body");
      copy.querySelector("frameset")?.remove();
      copy.append(body);
    }
    for (const frame of shown.querySelectorAll("iframe, frame")) {
      // One of another site's is closed to this one, and to us.
      const within = frame.contentDocument;
      if (within?.documentElement) body.append(...seen(within).querySelector("body").childNodes);
    }
    return copy;
  };

  const html = seen(document).outerHTML;
  return html.length > LONGEST ? null : html;
})()

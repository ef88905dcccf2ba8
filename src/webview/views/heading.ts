import { html, nothing, type TemplateResult } from "lit";

/** A section's heading with a quieter remark behind it. `id` is what the section is labelled by. */
export function heading(id: string, title: string, remark = ""): TemplateResult {
  return html`<h2 id=${id}>
    ${title}${remark === "" ? nothing : html`<span class="only-read"> — </span><span class="remark quiet small">${remark}</span>`}
  </h2>`;
}

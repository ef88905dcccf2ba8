import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-option/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import { WeekChart } from "./chart/week-chart.ts";
import { TextField } from "./editing/text-field.ts";
import { ReviewPanelPage } from "./panel.ts";
import { styleSheets } from "./styles/index.ts";
import { connectHost } from "./vscode-api.ts";

document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...styleSheets];
customElements.define("ladderlog-week-chart", WeekChart);
customElements.define("ladderlog-text", TextField);
customElements.define("ladderlog-review", ReviewPanelPage);
document.body.append(new ReviewPanelPage(connectHost()));

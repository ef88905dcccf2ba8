import { lazily } from "../../lazily.ts";

/** Where the tools of a trade keep their files. All in lower case: paths are compared without case, names whole. */
interface Places {
  /** Folders, wherever they lie; `db/migrate` is one within the other. */
  readonly folders?: ReadonlySet<string>;
  /** Folders that mean it only at the root. */
  readonly roots?: ReadonlySet<string>;
  readonly files?: ReadonlySet<string>;
  /** The names of other files. */
  readonly file?: RegExp;
  /** Names of programs in `cmd/`. */
  readonly program?: RegExp;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

const places = {
  migration: {
    folders: words(`
      migration migrations db/migrate database/migrations alembic/versions flyway liquibase changelog/db changelogs/db
      schema-changes schema_changes
    `),
    file: /^v\d[\d._]*__[^/]+\.sql$|^\d{8,14}[_-][^/]+\.(?:up|down)\.sql$/,
  },
  observability: {
    folders: words(`
      observability monitoring telemetry metrics tracing alerts alerting alert-rules alert_rules dashboards grafana prometheus
      otel opentelemetry slo slos
    `),
    file: /(?:prometheus|grafana|alertmanager|otel|opentelemetry|datadog)[^/]*\.(?:ya?ml|json|jsonnet|toml|tf)$/,
  },
  infrastructure: {
    folders: words(`
      terraform infra infrastructure k8s kubernetes kustomize helm helm-chart helm-charts helm_chart helm_charts ansible puppet
      chef saltstack pulumi cloudformation cdk
      .github/workflows .github/actions .circleci .buildkite .gitlab/ci .azure-pipelines .tekton .devcontainer
    `),
    roots: words("deploy deployment deployments charts ci docker ops provisioning"),
    files: words(`
      jenkinsfile .gitlab-ci.yml .gitlab-ci.yaml .travis.yml .travis.yaml appveyor.yml appveyor.yaml cloudbuild.yml cloudbuild.yaml
      skaffold.yml skaffold.yaml kustomization.yml kustomization.yaml chart.yml chart.yaml serverless.yml serverless.yaml
      render.yml render.yaml fly.toml vagrantfile
    `),
    file: /[^/]\.(?:tf|tfvars|hcl)$|^(?:[^/]*[._-])?(?:docker|container)file(?:[._-][\w.-]+)?$|^(?:(?:docker-)?compose|azure-pipelines|pulumi)[^/]*\.ya?ml$/,
  },
  tool: {
    folders: words("scripts script hack tooling devtools dev-tools xtask codegen .husky .vscode .cursor .zed"),
    roots: words("tools dev build-tools buildtools generators etc/scripts"),
    files: words(`
      makefile gnumakefile justfile taskfile.yml taskfile.yaml magefile.go lefthook.yml lefthook.yaml
      .pre-commit-config.yml .pre-commit-config.yaml noxfile.py tox.ini
      eslint.config.js eslint.config.mjs eslint.config.cjs eslint.config.ts eslint.config.mts eslint.config.cts .eslintrc
      biome.json biome.jsonc ruff.toml .golangci.yml .golangci.yaml rustfmt.toml clippy.toml .editorconfig .rubocop.yml
    `),
    file: /^\.eslintrc\.\w+$/,
    // No word that only holds the letters (`agent`).
    program:
      /^(?:[^/]*[-_])?(?:(?!agent)\w*gen(?:erator)?|lint(?:er)?|dev|check(?:er)?|bench(?:mark)?|release|migrate-?helper)(?:[-_][^/]*)?$/,
  },
} as const satisfies Readonly<Record<string, Places>>;

export type TellingPath = keyof typeof places;

/** True when the path is where that trade keeps its files. */
export function tells(path: string, about: TellingPath): boolean {
  const folders = path.toLowerCase().split("/");
  const name = folders.pop() ?? "";
  const { folders: anywhere, roots, files, file, program }: Places = places[about];
  const below = lazily(() => firstBelow(folders));
  return (
    folders.some((_, at) => isAt(anywhere, folders, at) && !isOfProduct(folders, at, name, below)) ||
    isAt(roots, folders, 0) ||
    files?.has(name) === true ||
    file?.test(name) === true ||
    (program !== undefined && folders.some((_, at) => isProgram(program, folders, at)))
  );
}

/** Whether one of the names, of one folder or of two, is there. */
function isAt(names: ReadonlySet<string> | undefined, folders: readonly string[], at: number): boolean {
  if (names === undefined) return false;
  return names.has(folders[at] ?? "") || names.has(`${folders[at]}/${folders[at + 1]}`);
}

/** Below these folders lies product code: below the first of a kind, whatever is called for a tool. */
const productFolders = {
  layer: words("src app lib main server"),
  tool: words("sdk lib"),
  generator: words("pkg internal crates"),
};
const toolNames = words("pulumi terraform puppet chef saltstack ansible kubernetes k8s helm");
/** What sets up a cloud is written in such languages too: `src/infrastructure/queue-stack.ts`. */
const stack = /(?:^|[._-])(?:cdk|pulumi)(?:[._-]|$)|stacks?\.\w+$/;
const programFile = /\.(?:[cm]?[jt]sx?|py|rb|php|cs|go|rs|java|kt|scala|swift|ex|exs)$/i;

/**
 * Where the product's own code begins for a folder of that name: a layer of it (`src/orders/infrastructure/order-table.ts`), what talks to such a tool or
 * is one (`sdk/python/lib/pulumi/…`), or a compiler's own generators (`pkg/codegen/…`).
 */
function isOfProduct(
  folders: readonly string[],
  at: number,
  name: string,
  below: () => ReturnType<typeof firstBelow>,
): boolean {
  const folder = folders[at] ?? "";
  if (folder === "codegen") return below().generator < at;
  if (!isProgramFile(name)) return false;
  if (folder === "infrastructure") return below().layer < at && !stack.test(name);
  return toolNames.has(folder) && below().tool < at;
}

type ProductFolder = keyof typeof productFolders;

/** Where the first folder of each kind stands. Looked for once a path: who writes it may repeat a name a hundred thousand times. */
function firstBelow(folders: readonly string[]): Readonly<Record<ProductFolder, number>> {
  const first = (kind: ProductFolder) => {
    const found = folders.findIndex((folder) => productFolders[kind].has(folder));
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  return { layer: first("layer"), tool: first("tool"), generator: first("generator") };
}

/** Whether a file is a program in one of the languages that products are written in: no script of a shell, and no configuration. */
export function isProgramFile(path: string): boolean {
  return programFile.test(path);
}

const ofProduct = words("src internal pkg lib");

/** A program of its own (`cmd/docgen`), not a command of the product's (`src/cmd/dev`). */
function isProgram(names: RegExp, folders: readonly string[], at: number): boolean {
  if (folders[at] !== "cmd" || ofProduct.has(folders[at - 1] ?? "")) return false;
  return names.test(folders[at + 1] ?? "");
}

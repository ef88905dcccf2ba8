const folder = (names: string): RegExp => new RegExp(`(?:^|/)(?:${names})/`, "i");
const root = (names: string): RegExp => new RegExp(`^(?:${names})/`, "i");
const file = (names: string): RegExp => new RegExp(`(?:^|/)(?:${names})$`, "i");

/** Paths that tell what a change is about. Each list is where the tools of that trade keep their files. */
export const tellingPaths = {
  migration: [
    folder(
      "migrations?|db/migrate|database/migrations|alembic/versions|flyway|liquibase|changelogs?/db|schema[-_]changes",
    ),
    file(String.raw`v\d[\d._]*__[^/]+\.sql|\d{8,14}[_-][^/]+\.(?:up|down)\.sql`),
  ],
  observability: [
    folder(
      "observability|monitoring|telemetry|metrics|tracing|alerts|alerting|alert[-_]rules|dashboards|grafana|prometheus|otel|opentelemetry|slos?",
    ),
    file(
      String.raw`[^/]*(?:prometheus|grafana|alertmanager|otel|opentelemetry|datadog)[^/]*\.(?:ya?ml|json|jsonnet|toml|tf)`,
    ),
  ],
  infrastructure: [
    folder(
      "terraform|infra|infrastructure|k8s|kubernetes|kustomize|helm|helm[-_]charts?|ansible|puppet|chef|saltstack|pulumi|cloudformation|cdk",
    ),
    folder(
      String.raw`\.github/(?:workflows|actions)|\.circleci|\.buildkite|\.gitlab/ci|\.azure-pipelines|\.tekton|\.devcontainer`,
    ),
    root("deploy|deployment|deployments|charts|ci|docker|ops|provisioning"),
    file(
      String.raw`[^/]+\.(?:tf|tfvars|hcl)|(?:[^/]*[._-])?(?:docker|container)file(?:[._-][\w.-]+)?|(?:docker-)?compose[^/]*\.ya?ml`,
    ),
    file(
      String.raw`jenkinsfile|\.gitlab-ci\.ya?ml|\.travis\.ya?ml|appveyor\.ya?ml|azure-pipelines[^/]*\.ya?ml|cloudbuild\.ya?ml`,
    ),
    file(
      String.raw`skaffold\.ya?ml|kustomization\.ya?ml|chart\.ya?ml|pulumi[^/]*\.ya?ml|serverless\.ya?ml|fly\.toml|render\.ya?ml|vagrantfile|nomad\.hcl`,
    ),
  ],
  tool: [
    folder("scripts|script|hack|tooling|devtools|dev-tools|xtask|codegen"),
    root("tools|dev|build-tools|buildtools|generators|etc/scripts"),
    // A program of its own (`cmd/docgen`), not a command of the product's (`src/cmd/dev`), and no word that only holds the letters (`agent`).
    /(?:^|(?<!(?:^|\/)(?:src|internal|pkg|lib))\/)cmd\/(?:[^/]*[-_])?(?:(?!agent)\w*gen(?:erator)?|lint(?:er)?|dev|check(?:er)?|bench(?:mark)?|release|migrate-?helper)(?:[-_][^/]*)?\//i,
    folder(String.raw`\.husky|\.vscode|\.cursor|\.zed`),
    file(
      String.raw`(?:gnu)?makefile|justfile|taskfile\.ya?ml|magefile\.go|lefthook\.ya?ml|\.pre-commit-config\.ya?ml|noxfile\.py|tox\.ini`,
    ),
    file(
      String.raw`eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?|biome\.jsonc?|ruff\.toml|\.golangci\.ya?ml|rustfmt\.toml|clippy\.toml|\.editorconfig|\.rubocop\.yml`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

export type TellingPath = keyof typeof tellingPaths;

/** True when the path is where that trade keeps its files. Compared without case, folder names whole. */
export function tells(path: string, about: TellingPath): boolean {
  return tellingPaths[about].some((pattern) => pattern.test(path));
}

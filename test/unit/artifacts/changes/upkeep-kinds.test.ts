import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { kind, many } from "./kind-helper.ts";

describe("kinds of upkeep", () => {
  it("infrastructure and tool: most of the files, and more than a touch or a bump", () => {
    assert.equal(kind("Build on arm", [".github/workflows/ci.yml"]), "infrastructure");
    assert.equal(kind("Add queue", ["terraform/queue.tf", "README.md", "terraform/b.tf"]), "infrastructure");
    for (const release of [
      "edge-23.12.2 change notes",
      "Stable 2.14.0",
      "## edge-23.6.3",
      "v1.2.3-rc.1",
      "Release 1.2",
    ])
      assert.equal(kind(release, ["charts/app/Chart.yaml", "charts/app/README.md"]), "pull-request", release);
    assert.equal(kind("chore(deps): bump actions/checkout", [".github/workflows/ci.yml"]), "pull-request");
    assert.equal(kind("Build on arm", [".github/workflows/ci.yml", "src/a.ts"]), "pull-request");
    assert.equal(kind("Set up queues", ["infrastructure/lib/queue-stack.ts"]), "infrastructure");
    const layer = "src/server/orders/infrastructure/order-table";
    assert.equal(kind("Keep orders", [`${layer}.ts`]), "pull-request");
    assert.equal(kind("Keep orders", [`${layer}.ts`, `${layer}.test.ts`]), "feature");
    assert.equal(kind("Invoke the provider", ["sdk/python/lib/pulumi/provider.py"]), "pull-request");
    assert.equal(kind("Set up queues", ["infra/pulumi/queues.py"]), "infrastructure");
    assert.equal(kind("Set up queues", ["src/infrastructure/queue-stack.ts"]), "infrastructure");
    assert.equal(kind("Set up queues", ["app/pulumi/queues.py"]), "infrastructure");
    assert.equal(kind("Set up queues", ["app/helm/templates/queue.yaml"]), "infrastructure");
    assert.equal(kind("Allow blocks", ["pkg/codegen/binder.go", "pkg/codegen/binder_test.go"]), "feature");
    assert.equal(kind("Write the client", ["codegen/main.go"]), "tool");
    assert.equal(kind("Try the page", ["tests/Infrastructure/Page.cs"]), "pull-request");
    assert.equal(kind("Start servers for tests", ["e2e/terraform/servers.tf"]), "infrastructure");
    assert.equal(kind("Keep the client", ["discovery/kubernetes/client.go"]), "pull-request");
    assert.equal(kind("Release by script", ["+scripts/release.ts"]), "tool");
    assert.equal(kind("Allow HTTP 1.1", ["terraform/a.tf"]), "infrastructure");
    assert.equal(kind("scripts: add key of Ada", ["+scripts/keys/ada.asc"]), "pull-request");
    assert.equal(kind("Release by script", ["+tools/release.ts", "+test/release.test.ts"]), "tool");
    assert.equal(kind("Release by script", ["+tools/release.ts", ...many(2, "test/t")]), "pull-request");
    assert.equal(kind("Share editor rules", [".vscode/settings.json"]), "tool");
    assert.equal(kind("Generate docs", ["cmd/docgen/main.go"]), "tool");
    assert.equal(kind("Reload on change", ["wash/src/cmd/dev/loop.rs"]), "pull-request");
    assert.equal(kind("Watch the host", ["cmd/agent/main.go"]), "pull-request");
    assert.equal(kind("Missing project files", ["+.idea/workspace.xml"]), "pull-request");
    assert.equal(kind("This reverts commit f5ff3aa5036e.", ["+scripts/release.ts"]), "pull-request");
    assert.equal(kind("Add params", ["applicationset/generators/cluster.go"]), "pull-request");
  });

  it("infrastructure and tool: no fix, no bump and no removal, whatever its type", () => {
    assert.equal(kind("ci: Fix the cache", [".github/workflows/ci.yml"]), "pull-request");
    assert.equal(kind("chore: bumps node in all places", [".github/workflows/ci.yml"]), "pull-request");
    assert.equal(kind("ci: disable a linter", [".golangci.yaml"]), "pull-request");
    assert.equal(kind("Remove the deployment", ["Jenkinsfile"]), "pull-request");
    assert.equal(kind("Old image", ["-Dockerfile"]), "pull-request");
    assert.equal(kind("deps: workflow-kit@5.1.0", [".github/workflows/ci.yml"]), "pull-request");
    assert.equal(kind("ci: cache builds", [".github/workflows/ci.yml"]), "infrastructure");
  });
});

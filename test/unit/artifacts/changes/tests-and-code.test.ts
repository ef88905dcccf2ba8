import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { classifyPath, codeWithTests, type PathClass } from "../../../../src/core/artifacts/changes/tests-and-code.ts";

const cases: Readonly<Record<PathClass, string>> = {
  product: `
    src/index.ts lib/app.js web/app.vue pkg/server/server.go cmd/tool/main.go src/lib.rs crates/core/src/parse.rs
    app/src/main/java/com/acme/Latest.java src/main/kotlin/App.kt acme/models.py app/models/user.rb src/parse.c include/parse.h
    src/Acme/Orders.cs Sources/App/Contests.swift src/Order.php lib/acme/order.ex db/query.sql schema/api.proto api/schema.graphql
    src/attest/sign.go src/contests.go src/testimonials.ts src/history.ts src/security.go src/build.go src/support.py bin/run.sh
    styles/main.scss templates/page.html src/latest.rs src/protest.py Sources/BuildSpec.swift src/changes/collect.ts src/workspace.ts
    src/a_test.GO src/a.test.TS speed-test/src/run.ts src/dev/tests_cmd/mod.rs src/Acme.Testing/Contest.cs src/Acme.Testimonials/A.cs
  `,
  test: `
    src/index.test.ts src/app.spec.tsx test/unit/a.ts __tests__/a.js src/a.cy.ts pkg/server/server_test.go pkg/testdata/in.txt
    tests/parse.rs src/parser/tests.rs src/test/java/com/acme/OrderTest.java src/main/java/OrderIT.java app/src/androidTest/A.kt
    tests/test_models.py acme/tests/test_a.py conftest.py spec/models/user_spec.rb test/user_test.rb t/t0001-init.sh t/helper/test-a.c
    src/parse_unittest.cc Acme.Tests/OrderShould.cs src/OrderTests.cs Tests/AppTests/A.swift AppUITests/Login.swift tests/OrderTest.php
    test/acme/order_test.exs features/login.feature web/__snapshots__/a.snap internal/testutil/db.go e2e/login.ts cypress/a.js
    testing/helper.go src/fixtures/a.json test/data.bin my-tests/a.js core_test/a.dart run.bats
    src/Acme.Orders.Tests/Monitoring/When_recording.cs src/Acme.Tests.Unit/Jobs/Retry.cs acme.tests.nunit/doubles/My.cs
    src/TestOrder.java src/.snap r/a_test.R tests-ng/plugins/systemd.py
  `,
  document: `
    README.md docs/guide.md docs/src/example.ts CHANGELOG LICENSE NOTICE.txt CONTRIBUTING.md spec/overview.md doc/conf.py
    text/0001-a.md man/git.1 src/README.md test/README.md examples/a.go notes.adoc CODEOWNERS README.en.md AUTHORS
    source/decisions.html.md.erb
  `,
  config: `
    package.json tsconfig.json .eslintrc.js vite.config.ts Dockerfile Dockerfile.dev Makefile pom.xml build.gradle.kts Cargo.toml go.mod
    .github/workflows/ci.yml pyproject.toml requirements-dev.txt setup.py Gemfile acme.csproj Package.swift mix.exs CMakeLists.txt
    infra/main.tf values.yaml BUILD.bazel WORKSPACE build.rs .gitignore app.ini
  `,
  generated: `
    package-lock.json yarn.lock Cargo.lock go.sum api/v1/api.pb.go acme/api_pb2.py zz_generated.deepcopy.go web/app.min.js dist/main.js
    src/__generated__/types.ts src/api.gen.ts Form.Designer.cs lib/a.g.dart Gemfile.lock poetry.lock uv.lock src/generated/a.rs
    API/V1/API.PB.GO FORM.DESIGNER.CS
  `,
  vendored: `
    node_modules/a/index.js vendor/github.com/a/a_test.go third_party/a/a.c src/third-party/b.cc Godeps/a.go gradlew .yarn/releases/y.cjs
    vendor/README.md
  `,
  other: "logo.png fonts/a.woff2 data/a.csv src/icon.svg",
};

describe("classes of paths", () => {
  for (const [expected, paths] of Object.entries(cases))
    it(`tells ${expected}`, () => {
      const told = paths
        .split(/\s+/)
        .filter((p) => p !== "")
        .map((path) => [path, classifyPath(path)]);
      assert.deepEqual(
        told.filter(([, is]) => is !== expected),
        [],
      );
    });

  it("sees code and tests together", () => {
    assert.equal(codeWithTests(["src/a.ts", "src/a.test.ts"]), true);
    assert.equal(codeWithTests(["src/a.ts", "vendor/a/a_test.go"]), false);
    assert.equal(codeWithTests(["src/a.test.ts", "README.md"]), false);
  });
});

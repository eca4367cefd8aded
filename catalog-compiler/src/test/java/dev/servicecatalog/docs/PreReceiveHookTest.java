package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pushes with real Git to a bare repository on disk, guarded by the hook of the docs. Git, the shell and the gate are the real ones. Only
 * Maven is not: {@code MVN} is a script that starts {@link GateStandIn} on the class path of this test, because the plugin is built after
 * this module, and a test must not fetch it from anywhere. That the goal takes the same options is checked in {@link CiRecipesTest}.
 */
class PreReceiveHookTest {
    private static final Path HOOK = Path.of("../docs/ci/pre-receive");
    private static final String AUTHOR = "bjarne@northwind.example";

    @TempDir
    Path scratch;

    private GateRepository work;
    private Path server;
    private Path maven;

    /** How a program ended, and all it printed. */
    private record Run(int exit, String told) {}

    @BeforeEach
    void serve() throws IOException {
        Tools.need(Tools.runs("git"), "no git here: the hook for pushes is not run");
        Tools.need(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here: the hook for pushes is not run");
        work = GateRepository.in(scratch.resolve("work"));
        server = scratch.resolve("server.git");
        git("init", "--quiet", "--bare", "--initial-branch=main", server.toString());
        maven = script(
                "mvn",
                "exec java -cp '" + System.getProperty("java.class.path") + "' " + GateStandIn.class.getName()
                        + " \"$@\"");
    }

    @AfterEach
    void close() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void wordsAreTaken() throws IOException {
        guard();
        work.replace("catalog/services.yaml", "A ready desk with everything on it.", "A desk that is ready.");
        String change = work.commit("Say it better", AUTHOR);
        Run push = push("change:main");
        assertThat(push.told()).contains("APPROVED AS A STANDARD CHANGE: Your workplace");
        assertThat(push.exit()).isZero();
        assertThat(onServer("main")).isEqualTo(change);
    }

    @Test
    void retiringWhatIsUsedIsRefused() throws IOException {
        guard();
        work.replace(
                "catalog/services.yaml", "category: people\n  status: live", "category: people\n  status: retired");
        work.commit("Retire the workplace", AUTHOR);
        assertRefused(push("change:main"), "REJECTED: Your workplace", "[still-used]", "- Then push again.");
    }

    @Test
    void signedTagApproves() throws IOException {
        Tools.need(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")),
                "no ssh-keygen here: signed approvals are not pushed");
        Path key = scratch.resolve("key");
        Run made = run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        assertThat(made.exit()).as(made.told()).isZero();
        String known = Files.readString(Path.of(key + ".pub")).strip();
        work.checkout("main")
                .replace("catalog/policy.yaml", "{name: astrid,", "{name: astrid, keys: [\"" + known + "\"],");
        work.commit("Know the key of Astrid", "founder@northwind.example");
        guard();
        work.branchAt("change", "main").replace("catalog/offerings.yaml", "/order/report,", "/order/reports,");
        String change = work.commit("Order elsewhere", AUTHOR);
        assertRefused(push("change:main"), "REVIEW REQUIRED: Ticket shop", "- Approve with a signed tag");
        git("-c", "gpg.format=ssh", "-c", "user.signingkey=" + key, "tag", "--sign", "-m", "Seen", "seen", change);
        assertThat(push("seen").exit()).isZero();
        Run push = push("change:main");
        assertThat(push.told()).contains("APPROVED: Ticket shop");
        assertThat(onServer("main")).isEqualTo(change);
    }

    @Test
    void withoutMavenNothingIsTaken() throws IOException {
        guard();
        maven = scratch.resolve("no-mvn");
        work.replace("catalog/services.yaml", "A ready desk", "A desk");
        work.commit("Say it better", AUTHOR);
        assertRefused(push("change:main"), "there is no " + maven + " on the server");
    }

    @Test
    void mavenThatDecidesNothingIsNoApproval() throws IOException {
        guard();
        maven = script("mvn", "echo nothing to do here");
        work.replace("catalog/services.yaml", "A ready desk", "A desk");
        work.commit("Say it better", AUTHOR);
        assertRefused(push("change:main"), "could not decide", "nothing to do here");
    }

    @Test
    void theBranchIsNeitherTakenBackNorAway() throws IOException {
        guard();
        String other = git("commit-tree", "-m", "Begin anew", "main^{tree}");
        assertRefused(push("--force", other + ":refs/heads/main"), "takes commits of main back");
        assertRefused(push(":main"), "cannot be deleted");
    }

    @Test
    void otherBranchesAreFree() throws IOException {
        guard();
        maven = scratch.resolve("no-mvn");
        work.replace("catalog/services.yaml", "status: live", "status: retired");
        String change = work.commit("Retire everything", AUTHOR);
        assertThat(push("change").exit()).isZero();
        assertThat(onServer("change")).isEqualTo(change);
    }

    /** From here on the branch {@code main} of the server is guarded. */
    private void guard() throws IOException {
        git("push", "--quiet", server.toString(), "main");
        Path hook = server.resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.copy(HOOK, hook);
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    private void assertRefused(Run push, String... sentences) throws IOException {
        assertThat(push.told()).contains(sentences);
        assertThat(push.exit()).isNotZero();
        assertThat(onServer("main")).isEqualTo(work.id("main"));
    }

    private Run push(String... what) throws IOException {
        List<String> words = new ArrayList<>(List.of("git", "push", server.toString()));
        words.addAll(Arrays.asList(what));
        return run(words.toArray(String[]::new));
    }

    private String onServer(String branch) throws IOException {
        return git("--git-dir=" + server, "rev-parse", branch);
    }

    private String git(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(Arrays.asList(words));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.exit()).as(run.told()).isZero();
        return run.told().strip();
    }

    /** Runs a program in the work tree; neither the settings of the machine nor of its user count. */
    private Run run(String... words) throws IOException {
        Path log = scratch.resolve("log.txt");
        List<String> all = new ArrayList<>(List.of(
                "env",
                "HOME=" + scratch,
                "GIT_CONFIG_NOSYSTEM=1",
                "GIT_AUTHOR_NAME=Bjarne",
                "GIT_AUTHOR_EMAIL=" + AUTHOR,
                "GIT_COMMITTER_NAME=Bjarne",
                "GIT_COMMITTER_EMAIL=" + AUTHOR,
                "LC_ALL=C",
                "MVN=" + maven));
        all.addAll(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", work.folder().toString()));
        all.addAll(Arrays.asList(words));
        int exit = Tools.run(log, all);
        return new Run(exit, Files.readString(log));
    }

    private Path script(String name, String body) throws IOException {
        Path script = scratch.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body + "\n", StandardCharsets.UTF_8);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}

package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.WrongUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * A goal that a change cannot steer: it reads the command line and nothing else, cannot be skipped, and fails the build even where
 * failures are to be ignored. Nothing here can help against a build that runs other code first; see docs/ideas/change-gate.md.
 */
abstract class TrustedMojo extends AbstractMojo {
    /** What Maven was started with. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** How this goal was called. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        session.getRequest().setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_FAST);
        Answer answer = run();
        print(answer);
        switch (answer.verdict()) {
            case NOT_EVALUATED -> throw new MojoExecutionException(answer.summary() + ". " + answer.next());
            case REFUSED -> throw new MojoFailureException(answer.summary() + ". " + answer.next());
            default -> getLog().info(answer.next());
        }
    }

    private Answer run() throws MojoExecutionException {
        try {
            refuseProject();
            refuseMavenConfig();
            Path folder = Path.of(session.getRequest().getBaseDirectory());
            return ask(CommandLine.of(session.getUserProperties(), folder, goals()));
        } catch (WrongUseException e) {
            getLog().debug(e);
            throw new MojoExecutionException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "The catalog could not be read or the result written: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** This one and those that Maven was asked for together with it: they share a command line. */
    private SortedSet<String> goals() {
        SortedSet<String> goals = new TreeSet<>(Set.of(execution.getGoal()));
        session.getGoals().stream()
                .filter(goal -> goal.contains(":"))
                .map(goal -> goal.substring(goal.lastIndexOf(':') + 1).replaceAll("@.*", ""))
                .forEach(goals::add);
        return goals;
    }

    /** Calls the compiler. */
    abstract Answer ask(CommandLine options);

    /** The goal as one can call it. */
    final String goal() {
        return execution.getPlugin().getId() + ":" + execution.getGoal();
    }

    /** What the machine's clock says. */
    static Instant clock() {
        return Instant.now();
    }

    private void refuseProject() {
        Build build = session.getCurrentProject().getModel().getBuild();
        if (build != null
                && (steers(build) || build.getPluginManagement() != null && steers(build.getPluginManagement()))) {
            throw new WrongUseException(
                    "a POM configures or extends catalog-maven-plugin, and a change could have brought it",
                    "Say everything on the command line, and run this goal in a folder without a POM, with"
                            + " -Dcatalog.repository=<folder of the change>.");
        }
    }

    private boolean steers(PluginContainer plugins) {
        return plugins.getPlugins().stream()
                .filter(each -> each.getKey().equals(execution.getPlugin().getKey()))
                .anyMatch(each -> each.getConfiguration() != null
                        || !each.getDependencies().isEmpty()
                        || each.getExecutions().stream()
                                .anyMatch(other -> other.getId().equals(execution.getExecutionId())
                                        && other.getConfiguration() != null));
    }

    private void refuseMavenConfig() {
        Path file =
                session.getRequest().getMultiModuleProjectDirectory().toPath().resolve(".mvn/maven.config");
        try {
            if (Files.exists(file)
                    && Files.readString(file, StandardCharsets.UTF_8).contains("catalog.")) {
                throw new WrongUseException(
                        ".mvn/maven.config states options of the catalog, and a change could have brought it",
                        "State them on the command line, and take them out of .mvn/maven.config.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Answer answer) {
        answer.text().lines().forEach(line -> {
            switch (answer.verdict()) {
                case PASSED -> getLog().info(line);
                case WARNED -> getLog().warn(line);
                default -> getLog().error(line);
            }
        });
    }
}

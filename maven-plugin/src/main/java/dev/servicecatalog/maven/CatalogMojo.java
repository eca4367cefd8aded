package dev.servicecatalog.maven;

import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.Outcome;
import dev.servicecatalog.compiler.Progress;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.compiler.WrongUseException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals on a catalog have in common: where it is, where reports go, and what fails the build. */
abstract class CatalogMojo extends AbstractMojo {
    /** The folder that holds the catalog's YAML; {@code catalog} if there is one, else the current folder. */
    @Parameter(property = "catalog.directory")
    private File directory;

    /** The folder of the repository: {@code catalog.revision} is looked up in it, and changes are made to it. */
    @Parameter(property = "catalog.repository", defaultValue = "${basedir}")
    private File repository;

    /** A branch, tag or commit to read the catalog from, without checkout; the files on disk where not stated. */
    @Parameter(property = "catalog.revision")
    private String revision;

    /** The file of known findings, which fail no build; {@code baseline.txt} in the catalog's folder, if there is one, where not stated. */
    @Parameter(property = "catalog.baseline")
    private File baseline;

    /** The folder for what is made: the site under {@code site}, reports under {@code reports}. */
    @Parameter(property = "catalog.output", defaultValue = "target/catalog")
    private File output;

    /** From which severity on findings fail the build: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "catalog.failOn", defaultValue = "error")
    private String failOn;

    /** The date to reckon with, such as 2026-11-22; the date of the commit, or outside Git today, where not stated. */
    @Parameter(property = "catalog.today")
    private String today;

    /** Skips the goal. */
    @Parameter(property = "catalog.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, since catalog.skip is set.");
            return;
        }
        Outcome outcome = run();
        outcome.findings().forEach(this::print);
        if (outcome.failed()) {
            throw new MojoFailureException(outcome.summary() + " " + outcome.next());
        }
        getLog().info(outcome.summary());
        getLog().info(outcome.next());
    }

    private Outcome run() throws MojoExecutionException {
        try {
            return ask();
        } catch (WrongUseException e) {
            getLog().debug(e);
            throw new MojoExecutionException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "The catalog could not be read or written: " + e.getCause().getMessage(), e);
        }
    }

    /** A file system's exception says the file and, where it knows, why. */
    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no " + e.getMessage() : String.valueOf(e.getMessage());
    }

    private void print(Outcome.Finding finding) {
        finding.text().lines().forEach(line -> {
            if (finding.isError()) {
                getLog().error(line);
            } else if (finding.isInfo()) {
                getLog().info(line);
            } else {
                getLog().warn(line);
            }
        });
    }

    /** Calls the compiler. */
    abstract Outcome ask();

    final CatalogLocation location() {
        return new CatalogLocation(
                repository.toPath(),
                Optional.ofNullable(directory).map(File::toPath),
                Optional.ofNullable(revision),
                Optional.ofNullable(baseline).map(File::toPath));
    }

    final Path repository() {
        return repository.toPath();
    }

    final Reckoning reckoning() {
        return new Reckoning(Optional.ofNullable(today).map(CatalogMojo::date), Instant.now());
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, like any other day that cannot be
        }
        throw new WrongUseException(
                "catalog.today cannot be \"" + text + "\"", "Write year, month and day like 2026-11-22.");
    }

    final Path output() {
        return output.toPath();
    }

    /** Long work says what it is at. */
    final Progress progress() {
        return Terminal.isThere() && getLog().isInfoEnabled() ? new Terminal(getLog()) : getLog()::info;
    }

    final FailOn failOn() {
        return FailOn.of(failOn);
    }
}

package dev.servicecatalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom. The table is the law; the rest of this class reads it. */
@AnalyzeClasses(packages = "dev.servicecatalog", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String TABLE = """
            diagnostic :
            time       :
            model      : time
            source     : diagnostic
            parse      : diagnostic source
            schema     : diagnostic model parse
            load       : diagnostic time model source parse schema
            analysis   : diagnostic time model
            check      : diagnostic time model load analysis
            document   : time model
            change     : diagnostic time model analysis document
            gate       : diagnostic time model analysis change
            backtest   : time model gate
            ledger     : diagnostic
            audit      : diagnostic ledger backtest
            evidence   : diagnostic time model source parse analysis gate audit
            output     : diagnostic time model analysis document change gate backtest ledger audit
            preview    : output
            compiler   : diagnostic time model source parse schema load analysis check document change gate evidence ledger backtest audit output preview
            """;

    @ArchTest
    static final ArchRule importsFollowTheTable = layers();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.servicecatalog.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule snakeYamlLivesInParse = home("org.yaml.snakeyaml..", "..parse..");

    @ArchTest
    static final ArchRule networkntLivesInSchema = home("com.networknt..", "..schema..");

    @ArchTest
    static final ArchRule jgitLivesWhereGitIsUsed =
            home("org.eclipse.jgit..", "..source..", "..evidence..", "..ledger..");

    @ArchTest
    static final ArchRule bouncyCastleLivesInEvidence = home("org.bouncycastle..", "..evidence..");

    @ArchTest
    static final ArchRule ical4jLivesInLoad = home("net.fortuna.ical4j..", "..load..");

    @ArchTest
    static final ArchRule mustacheLivesInTheSite = home("com.github.mustachejava..", "..output.site..");

    @ArchTest
    static final ArchRule markdownLivesInTheSite = home("org.commonmark..", "..output.site..");

    @ArchTest
    static final ArchRule layoutLivesInDiagrams = home("org.eclipse.(elk|emf|xtext|xtend)..", "..output.diagram..");

    /** So that what only validates or decides never loads the library behind it. */
    @ArchTest
    static final ArchRule diagramsAreForTheSite =
            home("dev.servicecatalog.output.diagram..", "..output.diagram..", "..output.site..");

    @ArchTest
    static final ArchRule stemmersLiveInTheSearch = home("org.tartarus.snowball..", "..output.search..");

    @ArchTest
    static final ArchRule luceneIsOnlyItsStemmers = home("org.apache.lucene..");

    @ArchTest
    static final ArchRule jacksonLivesWhereJsonIs = home(
            "tools.jackson..",
            "..parse..",
            "..schema..",
            "..evidence..",
            "..document..",
            "..change..",
            "..ledger..",
            "..output..");

    @ArchTest
    static final ArchRule webServerLivesInThePreview = home("com.sun.net.httpserver..", "..preview..");

    /** What a page reads is noted by the thread that makes it. */
    @ArchTest
    static final ArchRule pagesAreMadeByOneThread = noClasses()
            .that()
            .resideInAPackage("..output.site..")
            .and()
            .doNotHaveSimpleName("SitePublisher")
            .should()
            .callMethodWhere(new DescribedPredicate<>("other threads are asked to help") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return Set.of("parallelStream", "parallel", "supplyAsync", "runAsync", "submit", "fork")
                            .contains(call.getName());
                }
            });

    @ArchTest
    static final ArchRule valuesUseJavaOnly = classes()
            .that()
            .resideInAnyPackage("..model..", "..time..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.servicecatalog.model..", "dev.servicecatalog.time..");

    @ArchTest
    static final ArchRule clockIsGiven = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("the machine's clock is asked") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    return owner.startsWith("java.time.") && call.getName().equals("now")
                            || owner.equals("java.lang.System")
                                    && call.getName().startsWith("currentTime");
                }
            });

    @ArchTest
    static final ArchRule filesAreTouchedAtBothEnds = noClasses()
            .that()
            .resideOutsideOfPackages("..source..", "..evidence..", "..output..", "..preview..", "..compiler..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files");

    /** The compiler's own Javadoc check wants a comment for each parameter; ours wants one for each type, said once. */
    @Test
    void everyPublicTypeIsExplained() throws IOException {
        Pattern bare = Pattern.compile(
                "(?m)(?<!\\*/\\n)(?<!\\)\\n)^public (?:final |sealed |abstract )*(?:class|record|interface|enum) (\\w+)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    bare.matcher(Files.readString(file)).find())
                            .as(file.toString())
                            .isFalse());
        }
    }

    private static LayeredArchitecture layers() {
        Map<String, Set<String>> imports = table();
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : imports.keySet()) {
            layers = layers.layer(name).definedBy("dev.servicecatalog." + name + "..");
        }
        for (String name : imports.keySet()) {
            String[] allowed = imports.get(name).toArray(String[]::new);
            layers = allowed.length == 0
                    ? layers.whereLayer(name).mayNotAccessAnyLayer()
                    : layers.whereLayer(name).mayOnlyAccessLayers(allowed);
        }
        return layers.ensureAllClassesAreContainedInArchitecture();
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> imports = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] sides = line.split(":", 2);
            Set<String> allowed =
                    new LinkedHashSet<>(Arrays.asList(sides[1].trim().split("\\s+")));
            allowed.remove("");
            imports.put(sides[0].trim(), allowed);
        });
        return imports;
    }

    private static ArchRule home(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}

package dev.servicecatalog.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.servicecatalog.maven", importOptions = DoNotIncludeTests.class)
class MojosAreThinTest {
    @ArchTest
    static final ArchRule goalsCallTheFacadeOnly = classes()
            .that()
            .haveSimpleNameNotStartingWith("HelpMojo")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.apache.maven..", "dev.servicecatalog.maven", "dev.servicecatalog.compiler");
}

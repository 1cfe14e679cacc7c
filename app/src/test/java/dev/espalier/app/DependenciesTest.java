package dev.espalier.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Dependencies point one way: between modules as docs/architecture.md draws them, and between packages. */
@AnalyzeClasses(packages = "dev.espalier", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    void modulesPointOneWay(JavaClasses classes) {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("build-code")
                .definedBy("dev.espalier.code..")
                .layer("game-data")
                .definedBy("dev.espalier.data..")
                .layer("calculation")
                .definedBy("dev.espalier.calculation..")
                .layer("pob-host")
                .definedBy("dev.espalier.pob..")
                .layer("optimizer")
                .definedBy("dev.espalier.search..")
                .layer("app")
                .definedBy("dev.espalier.app..")
                .whereLayer("build-code")
                .mayNotAccessAnyLayer()
                .whereLayer("game-data")
                .mayNotAccessAnyLayer()
                .whereLayer("calculation")
                .mayOnlyAccessLayers("build-code", "game-data")
                .whereLayer("pob-host")
                .mayOnlyAccessLayers("build-code", "game-data", "calculation")
                .whereLayer("optimizer")
                .mayOnlyAccessLayers("game-data", "calculation")
                .check(classes);
    }

    @ArchTest
    void theOptimizerKnowsTheEngineInterfaceOnly(JavaClasses classes) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.espalier.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.espalier.calculation.*..")
                .check(classes);
    }

    @ArchTest
    void packagesOfTheAppHaveNoCycles(JavaClasses classes) {
        slices().matching("dev.espalier.app.(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    void packagesHaveNoCycles(JavaClasses classes) {
        for (String module : new String[] {"code", "data", "calculation", "search"}) {
            slices().matching("dev.espalier." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(classes);
        }
    }
}

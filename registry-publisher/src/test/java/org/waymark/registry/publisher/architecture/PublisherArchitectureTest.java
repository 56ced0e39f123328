package org.waymark.registry.publisher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PublisherArchitectureTest {
    private static final String ROOT = "org.waymark.registry.publisher";
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void whatHasToBeSaidIsDecidedWithoutFilesSocketsAndThreads() {
        classes()
                .that()
                .resideInAPackage(in("lifecycle"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("lifecycle"),
                        ROOT + ".source",
                        "org.waymark.registry.model.record..",
                        "java.lang..",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify..")
                .because("what a publisher says is a function of what it remembers, what it sees, and the time")
                .check(SHIPPED);
    }

    @Test
    void sourcesKnowNobodyWhoAsksThem() {
        noClasses()
                .that()
                .resideInAnyPackage(in("source"), in("config"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("run"), in("lifecycle"), in("state"), in("cli"), "org.waymark.registry.client.records..")
                .because("a source is asked, and never asks for anything to be sent")
                .check(SHIPPED);
    }

    @Test
    void onlyCommandsAskTheMachineForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages(in("cli"), in("config"))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("whoever needs the time is given a clock")
                .check(SHIPPED);
    }

    @Test
    void partsFormNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a part is understood without reading the others")
                .check(SHIPPED);
    }

    private static String in(String part) {
        return ROOT + "." + part + "..";
    }
}

package org.waymark.registry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "org.waymark.registry";

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    @Test
    void everyModuleIsSeen() {
        assertThat(SHIPPED)
                .extracting(
                        type -> type.getPackageName().substring(ROOT.length()).split("\\.", 3)[1])
                .contains("model", "persistence", "xacml", "ejb", "web");
    }

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        return new House(ROOT)
                .rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(SHIPPED)));
    }
}

package org.waymark.registry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** The rules of the code base below one root package. */
final class House {

    private final String root;

    House(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(
                modelKnowsOnlyItself(),
                useCasesSeeNeitherStoresNorDoors(),
                storesSeeNeitherUseCasesNorDoors(),
                doorsSeeNoStores(),
                onlyTheMongoAdapterKnowsDates(),
                onlyTheClockProducerAsksTheMachine(),
                onlyEjbsAndResourcesHaveInjectedFields(),
                featuresFormNoCycles());
    }

    ArchRule modelKnowsOnlyItself() {
        return classes()
                .that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("model"),
                        "java..",
                        "javax.naming..",
                        "javax.security.auth.x500",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson.core..",
                        "com.google.re2j..",
                        "org.jspecify..")
                .because("the words of the registry outlive its frameworks");
    }

    ArchRule useCasesSeeNeitherStoresNorDoors() {
        return noClasses()
                .that()
                .resideInAPackage(in("ejb"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("persistence"), in("xacml"), in("web"))
                .because("use cases name ports, and the archive says what stands behind them");
    }

    ArchRule storesSeeNeitherUseCasesNorDoors() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("persistence"), in("xacml"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("ejb"), in("web"))
                .because("a store serves the ports of the model and knows nobody who calls them");
    }

    ArchRule doorsSeeNoStores() {
        return noClasses()
                .that()
                .resideInAPackage(in("web"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("persistence"), in("xacml"))
                .because("a door asks use cases");
    }

    ArchRule onlyTheMongoAdapterKnowsDates() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("persistence.mongo"))
                .should()
                .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)))
                .because("time is java.time; only the driver of MongoDB asks for more");
    }

    ArchRule onlyTheClockProducerAsksTheMachine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("ejb.config"))
                .should()
                .accessTargetWhere(asksTheMachineForTheTime())
                .because("whoever needs the time is given a clock");
    }

    ArchRule onlyEjbsAndResourcesHaveInjectedFields() {
        return noFields()
                .that(areInjected())
                .should()
                .beDeclaredInClassesThat(not(haveTheirFieldsInjected()))
                .because("everything else is made by its constructor, by the container and by tests alike");
    }

    ArchRule featuresFormNoCycles() {
        return slices().matching(root + ".(*).(*)..")
                .namingSlices("$2 of $1")
                .should()
                .beFreeOfCycles()
                .because("a feature is understood without reading the others");
    }

    private String in(String part) {
        return root + "." + part + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        return describe("the machine is asked for the time", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return isDefaultNow(access, owner, name)
                    || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")))
                    || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
        });
    }

    private static boolean isDefaultNow(JavaAccess<?> access, String owner, String name) {
        return owner.startsWith("java.time.")
                && name.equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static DescribedPredicate<CanBeAnnotated> areInjected() {
        return annotatedWith(Inject.class)
                .or(annotatedWith(EJB.class))
                .or(annotatedWith(Resource.class))
                .or(annotatedWith(Context.class))
                .or(annotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"))
                .as("are injected");
    }

    private static DescribedPredicate<JavaClass> haveTheirFieldsInjected() {
        return annotatedWith(Stateless.class)
                .or(annotatedWith(Stateful.class))
                .or(annotatedWith(Singleton.class))
                .or(annotatedWith(MessageDriven.class))
                .or(annotatedWith(Path.class))
                .<JavaClass>forSubtype()
                .as("are EJBs or JAX-RS resources");
    }
}

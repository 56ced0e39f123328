package org.waymark.registry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.waymark.registry.architecture.violations.ejb.config.ClockMaker;
import org.waymark.registry.architecture.violations.ejb.lease.AskingTheMachine;
import org.waymark.registry.architecture.violations.ejb.lease.AskingTheMachineByReference;
import org.waymark.registry.architecture.violations.ejb.lease.InjectedEjb;
import org.waymark.registry.architecture.violations.ejb.record.SeeingADoor;
import org.waymark.registry.architecture.violations.ejb.record.SeeingAStore;
import org.waymark.registry.architecture.violations.model.FrameworkInTheModel;
import org.waymark.registry.architecture.violations.model.circle.Hen;
import org.waymark.registry.architecture.violations.model.round.Egg;
import org.waymark.registry.architecture.violations.persistence.mongo.DriverDates;
import org.waymark.registry.architecture.violations.persistence.record.OldDates;
import org.waymark.registry.architecture.violations.persistence.record.StoreSeeingADoor;
import org.waymark.registry.architecture.violations.persistence.record.StoreSeeingAUseCase;
import org.waymark.registry.architecture.violations.web.record.DoorSeeingAStore;
import org.waymark.registry.architecture.violations.web.record.InjectedBean;
import org.waymark.registry.architecture.violations.web.record.InjectedResource;

/** A rule that was never seen to fail may guard nothing. */
class HouseTest {

    private static final String BROKEN = "org.waymark.registry.architecture.violations";

    private final JavaClasses violations = new ClassFileImporter().importPackages(BROKEN);
    private final House house = new House(BROKEN);

    @Test
    void aModelThatKnowsAFrameworkIsSeen() {
        assertThat(complaintOf(house.modelKnowsOnlyItself())).contains(FrameworkInTheModel.class.getName());
    }

    @Test
    void aUseCaseThatSeesAStoreOrADoorIsSeen() {
        assertThat(complaintOf(house.useCasesSeeNeitherStoresNorDoors()))
                .contains(SeeingAStore.class.getName(), SeeingADoor.class.getName());
    }

    @Test
    void aStoreThatSeesAUseCaseOrADoorIsSeen() {
        assertThat(complaintOf(house.storesSeeNeitherUseCasesNorDoors()))
                .contains(StoreSeeingAUseCase.class.getName(), StoreSeeingADoor.class.getName());
    }

    @Test
    void aDoorThatSeesAStoreIsSeen() {
        assertThat(complaintOf(house.doorsSeeNoStores())).contains(DoorSeeingAStore.class.getName());
    }

    @Test
    void aDateOutsideTheMongoAdapterIsSeen() {
        assertThat(complaintOf(house.onlyTheMongoAdapterKnowsDates()))
                .contains(OldDates.class.getName())
                .doesNotContain(DriverDates.class.getName());
    }

    @Test
    void aQuestionForTheTimeIsSeen() {
        assertThat(complaintOf(house.onlyTheClockProducerAsksTheMachine()))
                .contains(AskingTheMachine.class.getName() + ".byCall")
                .contains(AskingTheMachine.class.getName() + ".byMillis")
                .contains(AskingTheMachine.class.getName() + ".byClock")
                .contains(AskingTheMachineByReference.class.getName())
                .doesNotContain("askingAClock")
                .doesNotContain(ClockMaker.class.getName());
    }

    @Test
    void anInjectedFieldOfAPlainBeanIsSeen() {
        assertThat(complaintOf(house.onlyEjbsAndResourcesHaveInjectedFields()))
                .contains(InjectedBean.class.getName())
                .doesNotContain(InjectedEjb.class.getName())
                .doesNotContain(InjectedResource.class.getName());
    }

    @Test
    void aCycleOfFeaturesIsSeen() {
        assertThat(complaintOf(house.featuresFormNoCycles()))
                .contains(Hen.class.getName())
                .contains(Egg.class.getName());
    }

    @Test
    void aRuleThatFindsNothingToGuardFails() {
        House empty = new House("org.waymark.registry.nowhere");

        assertThat(empty.rules()).allSatisfy(rule -> assertThat(failsOn(rule)).isTrue());
    }

    private String complaintOf(ArchRule rule) {
        return String.join("\n", rule.evaluate(violations).getFailureReport().getDetails());
    }

    private boolean failsOn(ArchRule rule) {
        try {
            rule.check(violations.that(DescribedPredicate.alwaysFalse()));
            return false;
        } catch (AssertionError expected) {
            return true;
        }
    }
}

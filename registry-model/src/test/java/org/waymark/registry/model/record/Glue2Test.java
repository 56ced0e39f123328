package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Glue2Test {

    @ParameterizedTest
    @EnumSource
    void everyAttributeIsFoundByItsNameAndExplained(Glue2 attribute) {
        assertThat(Glue2.named(attribute.key())).contains(attribute);
        assertThat(attribute.sentence()).endsWith(".");
    }

    @Test
    void namesAreUnique() {
        assertThat(Glue2.values()).extracting(Glue2::key).doesNotHaveDuplicates();
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(Glue2.named("service_id")).isEmpty();
        assertThat(Glue2.named("UpdateSince")).isEmpty();
    }

    @Test
    void nineAttributesAreMandatory() {
        assertThat(Glue2.mandatory())
                .extracting(Glue2::key)
                .containsExactlyInAnyOrder(
                        "Service_ID",
                        "Service_Name",
                        "Service_Type",
                        "Service_Endpoint_URL",
                        "Service_Endpoint_ID",
                        "Service_Endpoint_Capability",
                        "Service_Endpoint_Technology",
                        "Service_Endpoint_InterfaceName",
                        "Service_Endpoint_InterfaceVersion")
                .allSatisfy(key ->
                        assertThat(Glue2.named(key).orElseThrow().isMandatory()).isTrue());
    }

    @Test
    void theEnvelopeIsWhatTheRegistryAnswersFor() {
        assertThat(Glue2.values())
                .filteredOn(Glue2::isSetByRegistry)
                .extracting(Glue2::key)
                .containsExactlyInAnyOrder(
                        "_id",
                        "serviceOwner",
                        "serviceOwnerRegistry",
                        "serviceRoute",
                        "Service_CreationTime",
                        "Service_ExpireOn",
                        "updateSince")
                .allMatch(Glue2::isEnvelope);
        assertThat(Glue2.isEnvelope("Service_Endpoint_ID")).isFalse();
        assertThat(Glue2.isEnvelope("unknown")).isFalse();
    }

    @Test
    void sevenKnownAttributesAreDates() {
        assertThat(Glue2.dates())
                .extracting(Glue2::key)
                .containsExactlyInAnyOrder(
                        "Service_CreationTime",
                        "Service_ExpireOn",
                        "updateSince",
                        "Service_Endpoint_StartTime",
                        "Service_Endpoint_DowntimeAnnounce",
                        "Service_Endpoint_DowntimeStart",
                        "Service_Endpoint_DowntimeEnd");
    }

    @Test
    void theListOfIndexedAttributesAgreesWithTheAttributes() {
        assertThat(Glue2.indexed())
                .containsExactlyElementsOf(
                        Arrays.stream(Glue2.values()).filter(Glue2::isIndexed).toList())
                .contains(Glue2.SERVICE_TYPE, Glue2.SERVICE_OWNER);
    }
}

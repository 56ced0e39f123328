package org.waymark.registry.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.NOON;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.ArbitraryRecords;
import org.waymark.registry.model.json.RecordJson.Stored;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

class RecordJsonTest {
    private static final Oid NUMBER = Oid.parse("6921a1c00000000000000007");
    private static final ServiceRecord SMALL = new ServiceRecord(
            new EndpointId("e1"),
            ALICE,
            new Lease(NOON.plus(Duration.ofHours(1))),
            NOON,
            NOON.plusMillis(5),
            Attributes.builder()
                    .add("z", new Real("4.0"))
                    .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                    .build());

    @Test
    void theNumberComesFirstThenTheClaimsInTheirOrderThenTheEnvelope() {
        assertThat(RecordJson.render(NUMBER, SMALL))
                .hasToString("{\"_id\":{\"$oid\":\"6921a1c00000000000000007\"},"
                        + "\"z\":4.0,\"Service_Endpoint_ID\":\"e1\","
                        + "\"serviceOwner\":\"CN=Alice,O=Grid,C=DE\","
                        + "\"Service_CreationTime\":{\"$date\":\"2026-11-21T12:00:00.000Z\"},"
                        + "\"Service_ExpireOn\":{\"$date\":\"2026-11-21T13:00:00.000Z\"},"
                        + "\"updateSince\":{\"$date\":\"2026-11-21T12:00:00.005Z\"}}");
    }

    @Test
    void aRegistrationIsAnsweredWithoutTheNumber() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RecordJson.writeWithoutId(RecordJson.render(NUMBER, SMALL), out);

        assertThat(out.toString(UTF_8)).startsWith("{\"z\":4.0,").endsWith(":00.005Z\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4.0",
                "1e30",
                "1.0E+30",
                "-0",
                "-0.0",
                "0.1",
                "0.10",
                "12345678901234567890",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "true",
                "false",
                "null",
                "\"\"",
                "[]",
                "{}",
                "[[],{}]",
                "\"caf\u00e9 \u4e2d\"",
                "\"a/b\"",
                "\"\\\" \\\\ \\n\"",
                "[1,{\"b\":null}]",
                "{\"$oid\":\"6921a1c00000000000000007\"}",
                "{\"$regex\":\"^a\",\"$options\":\"i\"}",
                "{\"$binary\":\"AA==\",\"$type\":\"00\"}",
                "{\"$minKey\":1}",
                "{\"$date\":\"2024-05-01T08:30:00.250Z\"}",
                "{\"a\":{\"b\":[{\"c\":{\"d\":[1,2.50]}}]}}"
            })
    void valuesAreKeptToTheLetter(String json) throws IOException {
        assertThat(RecordJson.render(read(json))).hasToString(json);
    }

    @Property
    void whateverIsRenderedIsReadBack(@ForAll("values") AttributeValue value) throws IOException {
        assertThat(read(RecordJson.render(value).toString())).isEqualTo(value);
    }

    @Property
    void aStoredRecordComesBackAsItWas(@ForAll("oids") Oid oid, @ForAll("records") ServiceRecord record) {
        assertThat(RecordJson.restore(RecordJson.render(oid, record))).isEqualTo(new Stored(oid, record));
    }

    @Property
    void withoutTheNumberItIsTheSameObjectLessTheNumber(
            @ForAll("oids") Oid oid, @ForAll("records") ServiceRecord record) throws IOException {
        JsonText rendering = RecordJson.render(oid, record);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RecordJson.writeWithoutId(rendering, out);

        Attributes all = ((Nested) read(rendering.toString())).members();
        assertThat(all.names().get(0)).isEqualTo("_id");
        assertThat(read(out.toString(UTF_8))).isEqualTo(new Nested(all.without("_id"::equals)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "7",
                "null",
                "junk",
                "{\"_id\":{\"$oid\":\"6921a1c00000000000000007\"}}",
                "{\"_id\":{\"$oid\":\"xyz\"},\"Service_Endpoint_ID\":\"e1\",\"serviceOwner\":\"a\"}"
            })
    void whatIsNoStoredRecordIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordJson.restore(JsonText.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6921a1c00000000000000007\"",
                "\"e1\"",
                "\"CN=Alice,O=Grid,C=DE\"",
                "{\"$date\":\"2026-11-21T13:00:00.000Z\"}"
            })
    void aStoredRecordWithAPartOfTheWrongKindIsRefused(String part) {
        String broken = RecordJson.render(NUMBER, SMALL).toString().replace(part, "1");

        assertThatIllegalArgumentException().isThrownBy(() -> RecordJson.restore(JsonText.of(broken)));
    }

    @Provide
    Arbitrary<AttributeValue> values() {
        return ArbitraryRecords.values();
    }

    @Provide
    Arbitrary<ServiceRecord> records() {
        return ArbitraryRecords.records();
    }

    @Provide
    Arbitrary<Oid> oids() {
        return ArbitraryRecords.oids();
    }

    private static AttributeValue read(String json) throws IOException {
        byte[] batch = ("[" + json + "]").getBytes(UTF_8);
        return new BatchReader(20).read(new ByteArrayInputStream(batch)).get(0);
    }
}

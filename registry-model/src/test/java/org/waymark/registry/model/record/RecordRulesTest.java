package org.waymark.registry.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

class RecordRulesTest {
    private static final RecordLimits ROOMY = new RecordLimits(100, 1000);
    private static final RecordRules STRICT = new RecordRules(CheckingMode.STRICT, ROOMY);
    private static final RecordRules FLEXIBLE = new RecordRules(CheckingMode.FLEXIBLE, ROOMY);
    private static final String ID = "Service_Endpoint_ID";

    @Test
    void aCompleteRecordBreaksNoRule() {
        Attributes complete = claims("e1")
                .add("_id", object("$oid", new Text("6921a1c00000000000000007")))
                .add(Glue2.SERVICE_EXPIRE_ON, new Moment(NOON))
                .add(Glue2.UPDATE_SINCE, new Moment(NOON))
                .add(Glue2.SERVICE_OWNER, "CN=Somebody")
                .add("anything", new Listed(List.of(Nothing.NOTHING, object("a", Flag.TRUE))))
                .build();

        assertThat(STRICT.check(complete)).isEmpty();
    }

    @Test
    void theIdentityAloneIsEnoughWhenCheckingIsFlexible() {
        assertThat(FLEXIBLE.check(identified().build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CheckingMode.class)
    void aRecordWithoutIdentityIsMalformed(CheckingMode mode) {
        RecordRules rules = new RecordRules(mode, ROOMY);
        Attributes withoutId = claims("e1").build().without(ID::equals);

        assertFound(rules, withoutId).containsExactly(tuple(Rule.IDENTITY, ID));
        assertFound(rules, with(withoutId, ID, Nothing.NOTHING)).containsExactly(tuple(Rule.IDENTITY, ID));
    }

    @ParameterizedTest
    @MethodSource("noIdentities")
    void theIdentityIsATextThatIsNotEmpty(AttributeValue id) {
        Attributes withoutId = claims("e1").build().without(ID::equals);

        assertFound(STRICT, with(withoutId, ID, id)).containsExactly(tuple(Rule.IDENTITY_TEXT, ID));
        assertFound(FLEXIBLE, with(withoutId, ID, id)).containsExactly(tuple(Rule.IDENTITY_TEXT, ID));
    }

    static List<AttributeValue> noIdentities() {
        return List.of(
                new Text(""),
                new Whole(28),
                Flag.TRUE,
                new Listed(List.of(new Text("e1"))),
                object("id", new Text("e1")));
    }

    @Test
    void whatIsMandatoryIsAskedForOnlyWhenCheckingIsStrict() {
        assertFound(STRICT, identified().build())
                .containsExactly(
                        tuple(Rule.MANDATORY, "Service_ID"),
                        tuple(Rule.MANDATORY, "Service_Name"),
                        tuple(Rule.MANDATORY, "Service_Type"),
                        tuple(Rule.MANDATORY, "Service_Endpoint_URL"),
                        tuple(Rule.MANDATORY, "Service_Endpoint_Capability"),
                        tuple(Rule.MANDATORY, "Service_Endpoint_Technology"),
                        tuple(Rule.MANDATORY, "Service_Endpoint_InterfaceName"),
                        tuple(Rule.MANDATORY, "Service_Endpoint_InterfaceVersion"));
        assertFound(FLEXIBLE, identified().build()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sayingNothing")
    void nullAndTheEmptyTextSayNothing(AttributeValue nothing) {
        Attributes sent = replaced("Service_Name", nothing);

        assertFound(STRICT, sent).containsExactly(tuple(Rule.MANDATORY, "Service_Name"));
        assertFound(FLEXIBLE, sent).isEmpty();
    }

    static List<AttributeValue> sayingNothing() {
        return List.of(Nothing.NOTHING, new Text(""), new Listed(List.of()));
    }

    @Test
    void capabilitiesAreAListWithAtLeastOneElement() {
        String key = "Service_Endpoint_Capability";

        assertFound(STRICT, replaced(key, new Text("c1"))).containsExactly(tuple(Rule.MANDATORY, key));
        assertFound(STRICT, replaced(key, new Listed(List.of()))).containsExactly(tuple(Rule.MANDATORY, key));
        assertFound(STRICT, replaced(key, new Listed(List.of(new Text("c1"))))).isEmpty();
    }

    @Test
    void theInterfaceVersionMayBeAList() {
        Attributes sent = replaced("Service_Endpoint_InterfaceVersion", new Listed(List.of(new Text("1.0"))));

        assertFound(STRICT, sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service_ExpireOn", "Service_CreationTime", "Service_Endpoint_StartTime"})
    void datesAreNotPlainTextsOrNumbers(String date) {
        for (RecordRules rules : List.of(STRICT, FLEXIBLE)) {
            assertFound(rules, replaced(date, new Text("2026-11-21T12:00:00.000Z")))
                    .containsExactly(tuple(Rule.DATE, date));
            assertFound(rules, replaced(date, new Whole(0))).containsExactly(tuple(Rule.DATE, date));
            assertFound(rules, replaced(date, new Moment(NOON))).isEmpty();
        }
    }

    @Test
    void aMessageTimeThatIsNoDateMakesTheRecordMalformed() {
        Attributes sent = replaced("updateSince", new Text("2026-11-21T12:00:00.000Z"));

        assertFound(FLEXIBLE, sent).containsExactly(tuple(Rule.MESSAGE_TIME, "updateSince"));
    }

    @Test
    void datesThatCannotBeUnderstoodAreFoundAtAnyDepth() {
        Nested junk = object("$date", new Text("tomorrow"));
        Attributes sent = identified()
                .add(Glue2.SERVICE_EXPIRE_ON, junk)
                .add(Glue2.UPDATE_SINCE, junk)
                .add("mine", object("list", new Listed(List.of(Nothing.NOTHING, junk))))
                .build();

        assertFound(FLEXIBLE, sent)
                .containsExactlyInAnyOrder(
                        tuple(Rule.DATE, "Service_ExpireOn"),
                        tuple(Rule.DATE, "updateSince"),
                        tuple(Rule.DATE, "mine.list.1"));
    }

    @Test
    void namesHoldNoDotAndStartWithNoDollarSignAtAnyDepth() {
        Nested evil = object("$where", new Text("x"));
        Attributes sent = identified()
                .add("a.b", new Whole(1))
                .add("$set", new Whole(1))
                .add("outer", object("in.ner", new Whole(1)))
                .add("list", new Listed(List.of(new Listed(List.of(evil)))))
                .add("dollar$inside", new Whole(1))
                .build();

        assertFound(FLEXIBLE, sent)
                .containsExactly(
                        tuple(Rule.NAME, "a.b"),
                        tuple(Rule.NAME, "$set"),
                        tuple(Rule.NAME, "outer.in.ner"),
                        tuple(Rule.NAME, "list.0.0.$where"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$oid",
                "$ref",
                "$id",
                "$regex",
                "$options",
                "$timestamp",
                "$ts",
                "$inc",
                "$uuid",
                "$code",
                "$scope",
                "$binary",
                "$type",
                "$minKey",
                "$maxKey"
            })
    void theNamesOfExtendedJsonAreAllowed(String name) {
        assertFound(FLEXIBLE, replaced("mine", object(name, new Text("x")))).isEmpty();
    }

    @Test
    void theNumberOfAttributesIsBounded() {
        RecordRules two = new RecordRules(CheckingMode.FLEXIBLE, new RecordLimits(2, 1000));
        Attributes twoOfThem =
                identified().add("a", object("b", object("c", new Whole(1)))).build();

        assertFound(two, twoOfThem).isEmpty();
        assertFound(two, with(twoOfThem, "d", new Whole(1))).containsExactly(tuple(Rule.ATTRIBUTES, ""));
    }

    @Test
    void textsAndNamesHaveABoundedLengthAtAnyDepth() {
        RecordRules short20 = new RecordRules(CheckingMode.FLEXIBLE, new RecordLimits(100, 20));
        Text allowed = new Text("x".repeat(20));
        Text tooLong = new Text("x".repeat(21));
        Attributes sent = identified()
                .add("a", allowed)
                .add("b", tooLong)
                .add("c", new Listed(List.of(allowed, tooLong)))
                .add("n".repeat(21), object("m".repeat(5_000), Nothing.NOTHING))
                .build();

        assertThat(short20.check(sent)).extracting(Violation::rule).containsOnly(Rule.LENGTH);
        assertThat(short20.check(sent))
                .extracting(Violation::attribute)
                .containsExactly("b", "c.1", "n".repeat(20), "n".repeat(20));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Attributes sent = Attributes.builder()
                .add(ID, new Whole(28))
                .add(Glue2.UPDATE_SINCE, "now")
                .add(Glue2.SERVICE_NAME, "")
                .add(Glue2.SERVICE_EXPIRE_ON, "tomorrow")
                .add("$set", Nothing.NOTHING)
                .build();

        List<Violation> found = STRICT.check(sent);

        assertThat(found)
                .extracting(Violation::rule)
                .contains(Rule.IDENTITY_TEXT, Rule.MESSAGE_TIME, Rule.MANDATORY, Rule.DATE, Rule.NAME);
        assertThat(found)
                .allSatisfy(violation -> assertThat(violation.message()).endsWith("."));
    }

    private static ListAssert<Tuple> assertFound(RecordRules rules, Attributes sent) {
        return assertThat(rules.check(sent).stream()
                .map(violation -> tuple(violation.rule(), violation.attribute()))
                .toList());
    }

    private static Attributes.Builder identified() {
        return Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "e1");
    }

    /** A complete record in which one attribute has another value. */
    private static Attributes replaced(String name, AttributeValue value) {
        return with(claims("e1").build().without(name::equals), name, value);
    }

    private static Attributes with(Attributes attributes, String name, AttributeValue value) {
        Attributes.Builder builder = Attributes.builder();
        attributes.forEach(builder::add);
        return builder.add(name, value).build();
    }

    private static Nested object(String name, AttributeValue value) {
        return new Nested(Attributes.builder().add(name, value).build());
    }
}

package org.waymark.registry.model;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** Records and their parts, as strange as a publisher can send them; for properties. */
public final class ArbitraryRecords {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int DEPTH = 3;
    private static final int LENGTH = 20;

    private ArbitraryRecords() {}

    public static Arbitrary<ServiceRecord> records() {
        return Combinators.combine(texts(1), texts(0), instants(), instants(), instants(), members(DEPTH))
                .as((id, owner, expiresAt, createdAt, updatedAt, others) -> new ServiceRecord(
                        new EndpointId(id),
                        new Owner(owner),
                        new Lease(expiresAt),
                        createdAt,
                        updatedAt,
                        withId(id, others)));
    }

    public static Arbitrary<Oid> oids() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.longs()).as(Oid::new);
    }

    /** Any value that the reader can give. */
    public static Arbitrary<AttributeValue> values() {
        return values(DEPTH);
    }

    /** What a date on the wire can say. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    /** Whole characters from everywhere in Unicode. */
    public static Arbitrary<String> texts(int shortest) {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMinSize(shortest)
                .ofMaxSize(LENGTH)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    }

    private static Attributes withId(String id, Attributes others) {
        Attributes.Builder claims = Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, id);
        others.without(name -> Glue2.isEnvelope(name)
                        || Glue2.SERVICE_ENDPOINT_ID.key().equals(name))
                .forEach(claims::add);
        return claims.build();
    }

    private static Arbitrary<AttributeValue> values(int depth) {
        return depth == 0
                ? scalars()
                : Arbitraries.frequencyOf(
                        Tuple.of(4, scalars()),
                        Tuple.of(1, values(depth - 1).list().ofMaxSize(3).map(Listed::new)),
                        Tuple.of(1, members(depth - 1).map(Nested::new)));
    }

    /** Attributes with unique names, none of which makes a date. */
    private static Arbitrary<Attributes> members(int depth) {
        Arbitrary<String> names = Arbitraries.oneOf(
                texts(0).filter(name -> !"$date".equals(name)),
                Arbitraries.of(Glue2.class).map(Glue2::key),
                Arbitraries.of("$oid", "$regex", "a.b"));
        return Arbitraries.maps(names, values(depth)).ofMaxSize(4).map(ArbitraryRecords::attributes);
    }

    private static Attributes attributes(Map<String, AttributeValue> members) {
        Attributes.Builder attributes = Attributes.builder();
        members.forEach(attributes::add);
        return attributes.build();
    }

    private static Arbitrary<AttributeValue> scalars() {
        return Arbitraries.oneOf(
                texts(0).map(Text::new),
                Arbitraries.longs().map(Whole::new),
                reals(),
                Arbitraries.of(Flag.TRUE, Flag.FALSE, Nothing.NOTHING),
                instants().map(Moment::new));
    }

    private static Arbitrary<AttributeValue> reals() {
        BigInteger beyondLong = BigInteger.TWO.pow(Long.SIZE);
        return Arbitraries.oneOf(
                        Arbitraries.of("4.0", "1e30", "-0", "-0.0", "0.10", "1E-7", "2.50e+02"),
                        Arbitraries.bigDecimals().ofScale(3).map(number -> number.setScale(3)
                                .toPlainString()),
                        Arbitraries.bigIntegers()
                                .between(beyondLong, beyondLong.pow(2))
                                .map(BigInteger::toString))
                .map(Real::new);
    }
}

package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;

/** Whatever an information system says: what cannot be understood costs nothing but itself. */
class BdiiGarbageTest {
    private static final RecordRules RULES = new RecordRules(CheckingMode.FLEXIBLE, new RecordLimits(100, 1000));

    @Property
    void everyEndpointWithAnIdIsDescribedOrUnclearAndNeverBoth(@ForAll("entries") List<Entry> entries) {
        Harvest harvest = harvest(entries);
        List<EndpointId> described =
                harvest.descriptions().stream().map(Description::id).toList();
        Set<EndpointId> named = entries.stream()
                .filter(entry -> EntryKind.of(entry).equals(Optional.of(EntryKind.ENDPOINT)))
                .flatMap(entry -> Stream.ofNullable(entry.getAttributeValues("GLUE2EndpointID"))
                        .flatMap(ids ->
                                Stream.of(ids).filter(id -> !id.isBlank()).limit(1)))
                .map(EndpointId::new)
                .collect(Collectors.toSet());

        assertThat(Stream.concat(described.stream(), harvest.unclear().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Property
    void whatIsDescribedIsTakenByRegistries(@ForAll("entries") List<Entry> entries) {
        for (Description description : harvest(entries).descriptions()) {
            Attributes said = description.attributes();

            assertThat(RULES.check(said)).isEmpty();
            assertThat(said.names()).doesNotHaveDuplicates();
        }
    }

    @Property
    void flawsAreFewAndShort(@ForAll("entries") List<Entry> entries) {
        assertThat(harvest(entries).flaws())
                .hasSizeLessThanOrEqualTo(21)
                .allMatch(flaw -> flaw.length() < 400 && flaw.chars().noneMatch(Character::isISOControl));
    }

    private static Harvest harvest(List<Entry> entries) {
        Flaws flaws = new Flaws();
        Gathering gathering = new Gathering(flaws);
        entries.forEach(gathering);
        return new Joining(gathering, flaws).harvest(Bdii.NAME);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> name = Arbitraries.of(Glue2Mapping.requested())
                .map(known -> known.equals("objectClass") ? "GLUE2ServiceID" : known);
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.of("s1", "s2", "e1", "e2", "d1"),
                Arbitraries.of(
                        "", " ", "2026-01-15T11:39:05Z", "51.5", "a.b", "$date", "\u0000\n\u001b[31m", "x".repeat(300)),
                Arbitraries.strings().ofMaxLength(5));
        Arbitrary<Entry> entry = Combinators.combine(
                        Arbitraries.of(EntryKind.values()),
                        dn(),
                        Combinators.combine(name, value)
                                .as(com.unboundid.ldap.sdk.Attribute::new)
                                .list()
                                .ofMaxSize(8),
                        value,
                        Arbitraries.of("s1", "s2", "s3"))
                .as((kind, dn, attributes, id, service) -> {
                    Entry made = new Entry(dn, attributes);
                    made.addAttribute("objectClass", kind.objectClass());
                    made.addAttribute(kind.id(), id);
                    if (kind == EntryKind.ENDPOINT) {
                        made.addAttribute("GLUE2EndpointServiceForeignKey", service);
                    }
                    return made;
                });
        return entry.list().ofMaxSize(30);
    }

    private static Arbitrary<String> dn() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "GLUE2ServiceID=s1,GLUE2DomainID=d1,o=glue",
                        "GLUE2DomainID=d1,o=glue",
                        "no name",
                        "",
                        "o=\n\u0007"),
                Arbitraries.strings().ofMaxLength(20));
    }
}

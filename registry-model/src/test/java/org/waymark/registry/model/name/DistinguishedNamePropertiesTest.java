package org.waymark.registry.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A name is a list of parts here, the most specific first; all of its spellings are made from that. */
class DistinguishedNamePropertiesTest {
    private static final List<String> TYPES = List.of("CN", "OU", "O", "L", "DC", "UID", "EMAILADDRESS", "C");

    /** In certificates these have no other letters. */
    private static final List<String> ASCII_ONLY = List.of("DC", "EMAILADDRESS");

    record Part(String type, String value) {}

    @Provide
    Arbitrary<List<Part>> names() {
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("abcXYZ019 .-_@:'()")
                .withChars(",+\"\\<>;=#/é")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(value -> !value.isBlank());
        return Combinators.combine(Arbitraries.of(TYPES), values)
                .as(Part::new)
                .filter(part ->
                        !ASCII_ONLY.contains(part.type()) || part.value().indexOf('é') < 0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /**
     * The JDK does not read all of the texts in which a backslash is escaped, and takes a value that begins and ends with a
     * quotation mark for one that it has quoted already, so there are none here.
     */
    @Property(tries = 300)
    void theCertificateAndItsTextsAreOneName(@ForAll("names") List<Part> parts) {
        Assume.that(parts.stream()
                .map(Part::value)
                .noneMatch(value -> value.contains("\\") || value.matches("\\s*\".*\"\\s*")));
        X500Principal principal = new X500Principal(text(parts));
        DistinguishedName name = DistinguishedName.of(principal);

        assertThat(DistinguishedName.ofText(principal.getName())).contains(name);
        assertThat(DistinguishedName.ofText(principal.getName(X500Principal.RFC1779)))
                .contains(name);
        assertThat(DistinguishedName.ofText(principal.toString())).contains(name);
        assertThat(DistinguishedName.ofText(text(parts))).contains(name);
    }

    @Property(tries = 300)
    void capitalsAndBlanksDoNotCount(@ForAll("names") List<Part> parts) {
        List<Part> loud = parts.stream()
                .map(part -> new Part(
                        part.type().toLowerCase(Locale.ROOT),
                        "  " + part.value().toUpperCase(Locale.ROOT).replace(" ", "   ")))
                .toList();

        assertThat(DistinguishedName.ofText(text(loud))).isEqualTo(DistinguishedName.ofText(text(parts)));
    }

    @Property(tries = 300)
    void twoNamesAreOneOnlyIfAllTheirPartsAre(@ForAll("names") List<Part> one, @ForAll("names") List<Part> other) {
        assertThat(DistinguishedName.ofText(text(one)).equals(DistinguishedName.ofText(text(other))))
                .isEqualTo(essence(one).equals(essence(other)));
    }

    @Property(tries = 300)
    void theOrderOfPartsCounts(@ForAll("names") List<Part> parts) {
        List<Part> turned = new ArrayList<>(parts);
        Collections.reverse(turned);

        assertThat(DistinguishedName.ofText(text(parts)).equals(DistinguishedName.ofText(text(turned))))
                .isEqualTo(essence(parts).equals(essence(turned)));
    }

    @Property(tries = 300)
    void noTextMakesItFail(@ForAll String text) {
        assertThat(DistinguishedName.ofAnySpelling(text)).isNotNull();
        assertThat(DistinguishedName.ofAnySpelling("/CN=" + text)).isNotNull();
    }

    private static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> part.type() + "=" + Rdn.escapeValue(part.value()))
                .collect(Collectors.joining(","));
    }

    private static List<Part> essence(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(
                        part.type(), part.value().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT)))
                .toList();
    }
}

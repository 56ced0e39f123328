package org.waymark.registry.model.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The attributes of distinguished names that have spellings: by which they are known is a matter of taste and tool. */
enum NameAttribute {
    COMMON_NAME("2.5.4.3", "CN COMMONNAME"),
    SURNAME("2.5.4.4", "SN SURNAME"),
    SERIAL_NUMBER("2.5.4.5", "SERIALNUMBER"),
    COUNTRY("2.5.4.6", "C COUNTRYNAME"),
    LOCALITY("2.5.4.7", "L LOCALITYNAME"),
    STATE("2.5.4.8", "ST S STATEORPROVINCENAME"),
    STREET("2.5.4.9", "STREET STREETADDRESS"),
    ORGANISATION("2.5.4.10", "O ORGANIZATIONNAME"),
    UNIT("2.5.4.11", "OU ORGANIZATIONALUNITNAME"),
    TITLE("2.5.4.12", "T TITLE"),
    POSTAL_CODE("2.5.4.17", "POSTALCODE"),
    GIVEN_NAME("2.5.4.42", "GN GIVENNAME"),
    INITIALS("2.5.4.43", "INITIALS"),
    GENERATION("2.5.4.44", "GENERATION GENERATIONQUALIFIER"),
    QUALIFIER("2.5.4.46", "DNQ DNQUALIFIER"),
    PSEUDONYM("2.5.4.65", "PSEUDONYM"),
    ORGANISATION_ID("2.5.4.97", "ORGANIZATIONIDENTIFIER"),
    USER_ID("0.9.2342.19200300.100.1.1", "UID USERID"),
    DOMAIN_COMPONENT("0.9.2342.19200300.100.1.25", "DC DOMAINCOMPONENT"),
    EMAIL("1.2.840.113549.1.9.1", "EMAILADDRESS E EMAIL"),
    UNSTRUCTURED_NAME("1.2.840.113549.1.9.2", "UNSTRUCTUREDNAME");

    private static final Pattern NUMBERS = Pattern.compile("[0-2](\\.\\d+)+");
    private static final Map<String, String> BY_SPELLING = bySpelling();

    private final String oid;
    /** Separated by blanks, the JDK's first. */
    private final String spellings;

    NameAttribute(String oid, String spellings) {
        this.oid = oid;
        this.spellings = spellings;
    }

    private List<String> words() {
        return List.of(spellings.split(" "));
    }

    /** The object identifier behind a spelling, which may be one itself; empty if nobody knows it. */
    static Optional<String> oid(String spelling) {
        String upper = spelling.strip().toUpperCase(Locale.ROOT);
        String bare = upper.startsWith("OID.") ? upper.substring("OID.".length()) : upper;
        return NUMBERS.matcher(bare).matches() ? Optional.of(bare) : Optional.ofNullable(BY_SPELLING.get(bare));
    }

    /** For the JDK, which otherwise writes values of attributes that it has no word for as bytes. */
    static Map<String, String> keywords() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> one.oid, one -> one.words()
                .get(0)));
    }

    private static Map<String, String> bySpelling() {
        Map<String, String> all = new HashMap<>();
        for (NameAttribute one : values()) {
            one.words().forEach(spelling -> all.put(spelling, one.oid));
        }
        return Map.copyOf(all);
    }

    /** Whether this stands at the top of names, where a country or a domain is. */
    static boolean isTop(String oid) {
        return oid.equals(COUNTRY.oid) || oid.equals(DOMAIN_COMPONENT.oid);
    }
}

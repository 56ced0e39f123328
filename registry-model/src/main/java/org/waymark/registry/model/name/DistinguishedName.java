package org.waymark.registry.model.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The name of a certificate's subject as it is compared everywhere: two spellings of one name are equal. What does not
 * count is how attributes are called ({@code E}, {@code emailAddress}, {@code 1.2.840.113549.1.9.1}), how values are
 * encoded and escaped, capitals, and blanks beyond one. What counts is everything else, the order of the parts included.
 */
public final class DistinguishedName {
    private static final Map<String, String> KEYWORDS = NameAttribute.keywords();
    private static final Pattern SLASH_PART = Pattern.compile("/([A-Za-z][A-Za-z]*|(?:OID\\.)?[0-9]+(?:\\.[0-9]+)+)=");

    /** The most specific part first; of each part the attributes in the order of their text. */
    private final List<List<String>> parts;

    private DistinguishedName(List<List<String>> parts) {
        this.parts = List.copyOf(parts);
    }

    public static DistinguishedName of(X500Principal principal) {
        String text = principal.getName(X500Principal.RFC2253, KEYWORDS);
        return ofText(text).orElseThrow(() -> new IllegalArgumentException("not a name: " + text));
    }

    /** A name in the form of RFC 2253, the most specific part first; empty if it is none. */
    public static Optional<DistinguishedName> ofText(String text) {
        try {
            List<List<String>> parts = new ArrayList<>();
            for (Rdn rdn : new LdapName(text).getRdns()) {
                parts.add(0, part(rdn));
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new DistinguishedName(parts));
        } catch (InvalidNameException | IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /**
     * A name as people write it: in the form of RFC 2253; in that form but turned around, as {@code openssl x509} prints
     * it ({@code C = DE, O = Grid, CN = Ada}); or with slashes ({@code /C=DE/O=Grid/CN=Ada}). Empty if it is none.
     */
    public static Optional<DistinguishedName> ofAnySpelling(String written) {
        String text = written.strip();
        if (text.startsWith("/")) {
            return ofSlashes(text);
        }
        return ofText(text).map(name -> name.isUpsideDown() ? name.turned() : name);
    }

    /** A slash divides only where a known attribute follows: common names of hosts have slashes, too. */
    private static Optional<DistinguishedName> ofSlashes(String text) {
        List<List<String>> parts = new ArrayList<>();
        Matcher matcher = SLASH_PART.matcher(text);
        Optional<String> oid = Optional.empty();
        int start = 0;
        while (matcher.find()) {
            Optional<String> next = NameAttribute.oid(matcher.group(1));
            if (next.isPresent()) {
                if (oid.isPresent()) {
                    parts.add(0, slashPart(oid.get(), text.substring(start, matcher.start())));
                } else if (matcher.start() > 0) {
                    return Optional.empty();
                }
                oid = next;
                start = matcher.end();
            }
        }
        if (oid.isEmpty()) {
            return Optional.empty();
        }
        parts.add(0, slashPart(oid.get(), text.substring(start)));
        return Optional.of(new DistinguishedName(parts));
    }

    private static List<String> slashPart(String oid, String value) {
        return List.of(oid + "=" + NameValue.canonicalOpenssl(value));
    }

    private static List<String> part(Rdn rdn) {
        List<String> attributes = new ArrayList<>();
        try {
            for (Attribute attribute : Collections.list(rdn.toAttributes().getAll())) {
                String oid = NameAttribute.oid(attribute.getID())
                        .orElseThrow(() -> new IllegalArgumentException("unknown attribute " + attribute.getID()));
                for (Enumeration<?> values = attribute.getAll(); values.hasMoreElements(); ) {
                    attributes.add(oid + "=" + NameValue.canonical(values.nextElement()));
                }
            }
        } catch (NamingException e) {
            throw new IllegalArgumentException(e);
        }
        Collections.sort(attributes);
        return List.copyOf(attributes);
    }

    /** Whether the parts of another name are the last parts of this, so that this stands below it. */
    public boolean endsWith(DistinguishedName other) {
        int start = parts.size() - other.parts.size();
        return start >= 0 && parts.subList(start, parts.size()).equals(other.parts);
    }

    /** A spelling in the form of RFC 2253 that names have in common if they are equal, and only then. */
    public String text() {
        return parts.stream()
                .map(part -> part.stream().map(DistinguishedName::escaped).collect(Collectors.joining("+")))
                .collect(Collectors.joining(","));
    }

    private static String escaped(String attribute) {
        int value = attribute.indexOf('=') + 1;
        String text = attribute.substring(value);
        return attribute.substring(0, value) + (text.startsWith("#") ? text : Rdn.escapeValue(text));
    }

    private boolean isUpsideDown() {
        return isTop(parts.get(0)) && !isTop(parts.get(parts.size() - 1));
    }

    private static boolean isTop(List<String> part) {
        return part.stream().allMatch(text -> NameAttribute.isTop(text.substring(0, text.indexOf('='))));
    }

    private DistinguishedName turned() {
        List<List<String>> turned = new ArrayList<>(parts);
        Collections.reverse(turned);
        return new DistinguishedName(turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName name && parts.equals(name.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** For messages: not a spelling that anybody else reads. */
    @Override
    public String toString() {
        return parts.toString();
    }
}

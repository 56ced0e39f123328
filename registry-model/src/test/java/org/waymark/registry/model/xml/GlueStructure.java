package org.waymark.registry.model.xml;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What we expect of a GLUE 2.0 document (GFD.209): which elements are in which, in which order and how often, what they
 * hold and which attributes they have. In the words of this table, {@code ?} is at most one, {@code *} any number,
 * {@code +} at least one.
 */
final class GlueStructure {
    private static final String NAMESPACE = "http://schemas.ogf.org/glue/2009/03/spec_2.0_r1";
    private static final String ENTITY = "ID:uri Name:string? OtherInfo:string* Extensions? ";

    private static final Map<String, List<Child>> ELEMENTS = new HashMap<>();
    private static final Map<String, Set<String>> ATTRIBUTES = new HashMap<>();

    static {
        element("GLUE2", "Location* Contact* Service* Endpoint* AccessPolicy*");
        element("Extensions", "Extension*");
        element("Extension", "LocalID:localid Key:string Value:string");
        element(
                "Location",
                ENTITY + "Address:string? Place:string? Country:string? PostCode:string? Latitude:latitude?"
                        + " Longitude:longitude? Associations");
        element("Location/Associations", "ServiceID:uri* DomainID:uri*");
        element("Contact", ENTITY + "Detail:uri Type:string Associations");
        element("Contact/Associations", "ServiceID:uri* DomainID:uri*");
        element(
                "Service",
                ENTITY + "Capability:string* Type:string QualityLevel:quality StatusInfo:uri* Complexity:string?"
                        + " Associations");
        element(
                "Service/Associations",
                "EndpointID:uri* ShareID:localid* ManagerID:uri* ContactID:uri* LocationID:uri? ServiceID:uri*");
        element(
                "Endpoint",
                ENTITY + "URL:uri Capability:string* Technology:string? InterfaceName:string InterfaceVersion:string*"
                        + " InterfaceExtension:uri* WSDL:uri* SupportedProfile:uri* Semantics:uri* Implementor:string?"
                        + " ImplementationName:string? ImplementationVersion:string? QualityLevel:quality"
                        + " HealthState:health HealthStateInfo:string? ServingState:serving StartTime:date?"
                        + " IssuerCA:string? TrustedCA:string* DowntimeAnnounce:date? DowntimeStart:date?"
                        + " DowntimeEnd:date? DowntimeInfo:string? Associations");
        element("Endpoint/Associations", "ServiceID:uri ShareID:localid* PolicyID:uri* ActivityID:uri*");
        element("AccessPolicy", ENTITY + "Scheme:string Rule:string+ Associations");
        element("AccessPolicy/Associations", "EndpointID:uri DomainID:uri+");
        ATTRIBUTES.put("Service", Set.of("BaseType=Service"));
        ATTRIBUTES.put("Endpoint", Set.of("BaseType=Endpoint"));
        ATTRIBUTES.put("AccessPolicy", Set.of("BaseType=Policy"));
    }

    private static final Map<String, Predicate<String>> TYPES = Map.of(
            "string", text -> true,
            "uri", GlueStructure::isUri,
            "localid", text -> text.matches("[a-zA-Z][a-zA-Z_0-9\\-.:]*"),
            "date", GlueStructure::isDate,
            "latitude", text -> Math.abs(Float.parseFloat(text)) <= 90,
            "longitude", text -> Float.parseFloat(text) > -180 && Float.parseFloat(text) <= 180,
            "quality",
                    text -> Set.of("development", "pre-production", "production", "testing")
                            .contains(text),
            "health",
                    text -> Set.of("critical", "ok", "other", "unknown", "warning")
                            .contains(text),
            "serving",
                    text -> Set.of("closed", "draining", "production", "queueing")
                            .contains(text));

    private final List<String> findings = new ArrayList<>();

    private record Child(String name, String type, int least, int most) {
        static Child of(String words) {
            char last = words.charAt(words.length() - 1);
            boolean counted = "?*+".indexOf(last) >= 0;
            String[] parts = (counted ? words.substring(0, words.length() - 1) : words).split(":", 2);
            return new Child(
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    last == '?' || last == '*' ? 0 : 1,
                    last == '*' || last == '+' ? Integer.MAX_VALUE : 1);
        }
    }

    private GlueStructure() {}

    /** What is wrong with a document; empty if it is valid. */
    static List<String> findings(Element root) {
        GlueStructure structure = new GlueStructure();
        structure.check(root, "GLUE2");
        structure.identifiers(root);
        return structure.findings;
    }

    private void check(Element element, String kind) {
        attributes(element, kind);
        List<Element> children = Documents.children(element)
                .filter(child -> NAMESPACE.equals(child.getNamespaceURI()))
                .toList();
        int at = 0;
        for (Child expected : ELEMENTS.getOrDefault(kind, List.of())) {
            int count = 0;
            for (;
                    at < children.size()
                            && expected.name().equals(children.get(at).getLocalName());
                    at++, count++) {
                child(children.get(at), kind, expected);
            }
            if (count < expected.least() || count > expected.most()) {
                findings.add(kind + " has " + count + " of " + expected);
            }
        }
        if (at < children.size()) {
            findings.add(
                    kind + " has an unexpected or misplaced " + children.get(at).getLocalName());
        }
    }

    private void child(Element child, String kind, Child expected) {
        if (expected.type().isEmpty()) {
            String nested = expected.name().equals("Associations") ? kind + "/Associations" : expected.name();
            check(child, nested);
        } else if (Documents.children(child).findAny().isPresent()
                || !TYPES.get(expected.type()).test(child.getTextContent())) {
            findings.add(expected + " is '" + child.getTextContent() + "'");
        }
    }

    private void attributes(Element element, String kind) {
        Set<String> required = new HashSet<>(ATTRIBUTES.getOrDefault(kind, Set.of()));
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !attribute.getName().startsWith("xmlns"))
                .forEach(attribute -> {
                    boolean known = required.remove(attribute.getName() + '=' + attribute.getValue())
                            || (ATTRIBUTES.containsKey(kind) && isAge(attribute));
                    if (!known) {
                        findings.add(kind + " has the attribute " + attribute);
                    }
                });
        required.forEach(missing -> findings.add(kind + " lacks " + missing));
    }

    /** The schema does not say it, but the model does: an identifier names one entity, and what is named is there. */
    private void identifiers(Element root) {
        Map<String, Set<String>> named = new HashMap<>();
        Documents.children(root).forEach(entity -> Documents.texts(entity, "ID").forEach(id -> {
            if (!named.computeIfAbsent(entity.getLocalName(), kind -> new HashSet<>())
                    .add(id)) {
                findings.add("Twice: " + id);
            }
        }));
        Map.of(
                        "Location/Associations/ServiceID", "Service",
                        "Contact/Associations/ServiceID", "Service",
                        "Endpoint/Associations/ServiceID", "Service",
                        "Endpoint/Associations/PolicyID", "AccessPolicy",
                        "AccessPolicy/Associations/EndpointID", "Endpoint",
                        "Service/Associations/LocationID", "Location",
                        "Service/Associations/ContactID", "Contact")
                .forEach((path, kind) -> Documents.texts(root, path).stream()
                        .filter(id -> !named.getOrDefault(kind, Set.of()).contains(id))
                        .forEach(id -> findings.add(path + " names nothing: " + id)));
    }

    private static boolean isAge(Attr attribute) {
        return switch (attribute.getName()) {
            case "CreationTime" -> isDate(attribute.getValue());
            case "Validity" -> attribute.getValue().matches("\\d{1,19}");
            default -> false;
        };
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                    && !text.startsWith("0000")
                    && !Instant.parse(text).isAfter(Instant.MAX);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void element(String kind, String children) {
        ELEMENTS.put(kind, Arrays.stream(children.split(" ", -1)).map(Child::of).toList());
    }
}

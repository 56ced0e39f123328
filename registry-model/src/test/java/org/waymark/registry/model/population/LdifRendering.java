package org.waymark.registry.model.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/**
 * A population as the entries of a top BDII, in LDIF: domains with locations and contacts, below them services, below
 * them endpoints, below them policies. Entries come after those they are below. The tables are its own, so that whoever
 * reads entries is not compared with himself.
 */
public final class LdifRendering {
    public static final String BASE = "o=glue";

    private static final String ADMIN_DOMAIN = "Service_Admin_Domain";
    private static final Pattern ESCAPED = Pattern.compile("[,+\"\\\\<>;=#]|^ | $");
    private static final int WIDTH = 76;

    private static final List<String> LOCATION = List.of(
            "GLUE2LocationAddress Service_Location_Address",
            "GLUE2LocationPlace Service_Location_Place",
            "GLUE2LocationCountry Service_Location_Country",
            "GLUE2LocationPostCode Service_Location_PostCode",
            "GLUE2LocationLatitude Service_Location_Latitude",
            "GLUE2LocationLongitude Service_Location_Longitude",
            "GLUE2LocationDomainForeignKey Service_Admin_Domain");

    private static final List<String> SERVICE = List.of(
            "GLUE2ServiceID Service_ID",
            "GLUE2EntityName Service_Name",
            "GLUE2ServiceType Service_Type",
            "GLUE2ServiceCapability Service_Capability",
            "GLUE2ServiceQualityLevel Service_QualityLevel",
            "GLUE2ServiceComplexity Service_Complexity",
            "GLUE2EntityValidity Service_Validity",
            "GLUE2ServiceAdminDomainForeignKey Service_Admin_Domain");

    private static final List<String> ENDPOINT = List.of(
            "GLUE2EndpointID Service_Endpoint_ID",
            "GLUE2EndpointURL Service_Endpoint_URL",
            "GLUE2EndpointCapability Service_Endpoint_Capability",
            "GLUE2EndpointTechnology Service_Endpoint_Technology",
            "GLUE2EndpointInterfaceName Service_Endpoint_InterfaceName",
            "GLUE2EndpointInterfaceVersion Service_Endpoint_InterfaceVersion",
            "GLUE2EndpointWSDL Service_Endpoint_WSDL",
            "GLUE2EndpointSupportedProfile Service_Endpoint_SupportedProfile",
            "GLUE2EndpointImplementor Service_Endpoint_Implementor",
            "GLUE2EndpointImplementationName Service_Endpoint_ImplementationName",
            "GLUE2EndpointImplementationVersion Service_Endpoint_ImplementationVersion",
            "GLUE2EndpointQualityLevel Service_Endpoint_QualityLevel",
            "GLUE2EndpointHealthState Service_Endpoint_HealthState",
            "GLUE2EndpointHealthStateInfo Service_Endpoint_HealthStateInfo",
            "GLUE2EndpointServingState Service_Endpoint_ServingState",
            "GLUE2EndpointStartTime Service_Endpoint_StartTime",
            "GLUE2EndpointIssuerCA Service_Endpoint_IssuerCA",
            "GLUE2EndpointDowntimeAnnounce Service_Endpoint_DowntimeAnnounce",
            "GLUE2EndpointDowntimeStart Service_Endpoint_DowntimeStart",
            "GLUE2EndpointDowntimeEnd Service_Endpoint_DowntimeEnd",
            "GLUE2EndpointDowntimeInfo Service_Endpoint_DowntimeInfo",
            "GLUE2EndpointServiceForeignKey Service_ID");

    private final Appendable out;
    private final Set<String> written = new HashSet<>();

    private LdifRendering(Appendable out) {
        this.out = out;
    }

    /** Writes all entries. */
    public static void write(Stream<Attributes> records, Appendable out) throws IOException {
        LdifRendering rendering = new LdifRendering(out);
        rendering.entry(BASE, "organization", List.of("o glue"));
        rendering.group("grid", BASE);
        Iterator<Attributes> each = records.iterator();
        while (each.hasNext()) {
            rendering.record(each.next());
        }
    }

    /**
     * What of a record can be found again: the domain has another name, as EMIR's own, and the first version of an
     * interface is the only one.
     */
    public static Attributes carried(Attributes record) {
        Attributes.Builder carried = Attributes.builder();
        record.forEach((name, value) -> {
            if (name.equals(ADMIN_DOMAIN)) {
                carried.add(Glue2.SERVICE_DOMAIN, value);
            } else if (name.equals(Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION.key()) && value instanceof Listed list) {
                carried.add(name, list.elements().get(0));
            } else {
                carried.add(name, value);
            }
        });
        return carried.build();
    }

    private void record(Attributes record) throws IOException {
        String domain = text(record, ADMIN_DOMAIN);
        String base = dn("GLUE2DomainID", domain, "GLUE2GroupID=grid," + BASE);
        if (written.add(base)) {
            domain(domain, base, record);
        }
        String service = dn("GLUE2ServiceID", text(record, "Service_ID"), "GLUE2GroupID=resource," + base);
        if (written.add(service)) {
            entry(service, "GLUE2Service", pairs(record, SERVICE));
        }
        String id = text(record, "Service_Endpoint_ID");
        String endpoint = dn("GLUE2EndpointID", id, service);
        entry(endpoint, "GLUE2Endpoint", pairs(carried(record), ENDPOINT));
        List<String> policy = pairs(record, List.of("GLUE2PolicyRule Service_Endpoint_AccessPolicy_Rule"));
        policy.addAll(List.of(
                "GLUE2PolicyID " + id + "_policy",
                "GLUE2PolicyScheme org.glite.standard",
                "GLUE2AccessPolicyEndpointForeignKey " + id));
        entry(dn("GLUE2PolicyID", id + "_policy", endpoint), "GLUE2Policy GLUE2AccessPolicy", policy);
    }

    private void domain(String domain, String base, Attributes record) throws IOException {
        entry(base, "GLUE2Domain GLUE2AdminDomain", List.of("GLUE2DomainID " + domain));
        group("resource", base);
        String location = "location." + domain;
        List<String> lines = pairs(record, LOCATION);
        lines.add("GLUE2LocationID " + location);
        entry(dn("GLUE2LocationID", location, base), "GLUE2Location", lines);
        int number = 1;
        for (AttributeValue contact :
                ((Listed) record.get(Glue2.SERVICE_CONTACT).orElseThrow()).elements()) {
            Attributes members = ((Nested) contact).members();
            String id = "contact." + number++ + "." + domain;
            List<String> said = pairs(members, List.of("GLUE2ContactType ContactType", "GLUE2ContactDetail Detail"));
            said.add("GLUE2ContactID " + id);
            said.add("GLUE2ContactDomainForeignKey " + domain);
            entry(dn("GLUE2ContactID", id, base), "GLUE2Contact", said);
        }
    }

    private void group(String name, String above) throws IOException {
        entry(dn("GLUE2GroupID", name, above), "GLUE2Group", List.of("GLUE2GroupID " + name));
    }

    /** Name, blank, value; as often as there are values. */
    private static List<String> pairs(Attributes record, List<String> table) {
        return table.stream()
                .map(row -> row.split(" "))
                .flatMap(row -> record.get(row[1]).stream()
                        .flatMap(LdifRendering::texts)
                        .map(text -> row[0] + " " + text))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> texts(AttributeValue value) {
        if (value instanceof Listed list) {
            return list.elements().stream().flatMap(LdifRendering::texts);
        }
        if (value instanceof Text text) {
            return Stream.of(text.value());
        }
        if (value instanceof Whole whole) {
            return Stream.of(Long.toString(whole.value()));
        }
        if (value instanceof Real real) {
            return Stream.of(real.literal());
        }
        return value instanceof Moment moment ? Stream.of(DateForm.format(moment.value())) : Stream.of();
    }

    private static String text(Attributes record, String name) {
        return record.get(name).stream()
                .flatMap(LdifRendering::texts)
                .findFirst()
                .orElseThrow();
    }

    private static String dn(String name, String value, String above) {
        return name + "=" + ESCAPED.matcher(value).replaceAll("\\\\$0") + "," + above;
    }

    private void entry(String dn, String classes, List<String> pairs) throws IOException {
        line("dn", dn);
        for (String name : classes.split(" ")) {
            line("objectClass", name);
        }
        for (String pair : pairs) {
            int blank = pair.indexOf(' ');
            line(pair.substring(0, blank), pair.substring(blank + 1));
        }
        out.append('\n');
    }

    private void line(String name, String value) throws IOException {
        boolean plain = value.chars().allMatch(c -> c >= ' ' && c < 127)
                && !value.startsWith(" ")
                && !value.startsWith(":")
                && !value.startsWith("<")
                && !value.endsWith(" ");
        String line = plain
                ? name + ": " + value
                : name + ":: " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < line.length(); from += WIDTH) {
            out.append(from == 0 ? "" : " ")
                    .append(line, from, Math.min(line.length(), from + WIDTH))
                    .append('\n');
        }
    }
}

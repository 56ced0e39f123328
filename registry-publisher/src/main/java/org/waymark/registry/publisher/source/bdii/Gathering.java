package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.bdii.Glue2Mapping.ForeignKey;

/**
 * Keeps of entries, as they come in any order, what is needed to put records together. Nothing of the entries themselves
 * stays, as there are many of them. For one thread.
 */
final class Gathering implements Consumer<Entry> {
    private final Flaws flaws;
    private final EntryReader reader;

    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<String, Service> services = new HashMap<>();
    private final Domains domains = new Domains();
    private final Lists rules = new Lists();
    private final Map<String, Attributes> locationsOfServices = new HashMap<>();
    private final Map<String, Attributes> locationsOfDomains = new HashMap<>();
    private final Lists contactsOfServices = new Lists();
    private final Lists contactsOfDomains = new Lists();
    private final Lists extensions = new Lists();

    Gathering(Flaws flaws) {
        this.flaws = flaws;
        this.reader = new EntryReader(flaws);
    }

    /** Where an entry was found, what it says, and for an endpoint whose it is. */
    record Endpoint(String dn, String id, Optional<String> service, Attributes said) {}

    record Service(String dn, String id, Attributes said) {}

    /**
     * Several values for one key. Servers give entries in the order they please, and another one tomorrow; so that a
     * record does not change with it, values stand in the order of the names of their entries.
     */
    private static final class Lists {
        private final Map<String, SortedMap<String, List<AttributeValue>>> byKey = new HashMap<>();

        void add(String key, Entry entry, List<AttributeValue> values) {
            byKey.computeIfAbsent(key, unknown -> new TreeMap<>()).put(entry.getDN(), values);
        }

        Optional<AttributeValue> get(String key) {
            return Optional.ofNullable(byKey.get(key))
                    .map(byName -> new Listed(
                            byName.values().stream().flatMap(List::stream).toList()));
        }
    }

    @Override
    public void accept(Entry entry) {
        EntryKind.of(entry).ifPresent(kind -> {
            switch (kind) {
                case SERVICE -> service(entry);
                case ENDPOINT -> endpoint(entry);
                case ACCESS_POLICY -> policy(entry);
                case LOCATION -> location(entry);
                case CONTACT -> contact(entry);
                case ADMIN_DOMAIN -> domain(entry);
                case EXTENSION -> extension(entry);
            }
        });
    }

    private void service(Entry entry) {
        Attributes said = reader.read(EntryKind.SERVICE, entry);
        Optional<String> id = said.text(Glue2.SERVICE_ID);
        if (id.isEmpty()) {
            flaws.add("A service without GLUE2ServiceID is skipped", entry.getDN());
        } else if (services.putIfAbsent(id.get(), new Service(entry.getDN(), id.get(), said)) != null) {
            flaws.add("A service of the same id is there already, so this one is skipped", entry.getDN());
        }
    }

    private void endpoint(Entry entry) {
        Attributes said = reader.read(EntryKind.ENDPOINT, entry);
        Optional<String> service =
                reader.keys(entry, ForeignKey.SERVICE_OF_ENDPOINT).stream().findFirst();
        said.text(Glue2.SERVICE_ENDPOINT_ID)
                .ifPresentOrElse(
                        id -> endpoints.add(new Endpoint(entry.getDN(), id, service, said)),
                        () -> flaws.add("An endpoint without GLUE2EndpointID is skipped", entry.getDN()));
    }

    private void policy(Entry entry) {
        Optional<AttributeValue> said =
                reader.read(EntryKind.ACCESS_POLICY, entry).get(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE);
        if (said.orElse(AttributeValue.Nothing.NOTHING) instanceof Listed list) {
            reader.keys(entry, ForeignKey.ENDPOINT_OF_POLICY).forEach(key -> rules.add(key, entry, list.elements()));
        }
    }

    private void location(Entry entry) {
        Attributes said = reader.read(EntryKind.LOCATION, entry);
        reader.keys(entry, ForeignKey.SERVICE_OF_LOCATION).forEach(key -> locationsOfServices.putIfAbsent(key, said));
        reader.keys(entry, ForeignKey.DOMAIN_OF_LOCATION).forEach(key -> locationsOfDomains.putIfAbsent(key, said));
    }

    private void contact(Entry entry) {
        Attributes said = reader.read(EntryKind.CONTACT, entry);
        if (said.size() == 0) {
            flaws.add("A contact that says nothing is skipped", entry.getDN());
            return;
        }
        List<AttributeValue> contact = List.of(new Nested(said));
        reader.keys(entry, ForeignKey.SERVICE_OF_CONTACT).forEach(key -> contactsOfServices.add(key, entry, contact));
        reader.keys(entry, ForeignKey.DOMAIN_OF_CONTACT).forEach(key -> contactsOfDomains.add(key, entry, contact));
    }

    private void domain(Entry entry) {
        reader.text(entry, EntryKind.ADMIN_DOMAIN.id()).ifPresent(id -> domains.add(entry.getDN(), id));
    }

    private void extension(Entry entry) {
        Optional<String> key = reader.text(entry, Glue2Mapping.EXTENSION_KEY);
        Optional<String> value = reader.text(entry, Glue2Mapping.EXTENSION_VALUE);
        if (key.isEmpty() || value.isEmpty()) {
            flaws.add("An extension without key or value is skipped", entry.getDN());
        } else if (key.get().contains(".") || key.get().startsWith("$")) {
            flaws.add(
                    "GLUE2ExtensionKey " + Flaws.quoted(key.get()) + " is no name that registries take, so the"
                            + " extension is skipped",
                    entry.getDN());
        } else {
            Attributes extension =
                    Attributes.builder().add(key.get(), new Text(value.get())).build();
            reader.keys(entry, ForeignKey.ENTITY_OF_EXTENSION)
                    .forEach(entity -> extensions.add(entity, entry, List.of(new Nested(extension))));
        }
    }

    /** Whether there is nothing to publish, and nothing that has ever been published. */
    boolean isEmpty() {
        return endpoints.isEmpty() && services.isEmpty();
    }

    /** In the order in which they came. */
    List<Endpoint> endpoints() {
        return endpoints;
    }

    Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** The one it names, else the one it stands below. */
    Optional<String> domain(Service service) {
        return service.said().text(Glue2.SERVICE_DOMAIN).or(() -> domains.around(service.dn()));
    }

    Optional<AttributeValue> rules(String endpoint) {
        return rules.get(endpoint);
    }

    /** That of the service, else that of its domain. */
    Attributes location(String service, Optional<String> domain) {
        return Optional.ofNullable(locationsOfServices.get(service))
                .or(() -> domain.map(locationsOfDomains::get))
                .orElse(Attributes.EMPTY);
    }

    /** Those of the service, else those of its domain. */
    Optional<AttributeValue> contacts(String service, Optional<String> domain) {
        return contactsOfServices.get(service).or(() -> domain.flatMap(contactsOfDomains::get));
    }

    Optional<AttributeValue> extensions(String service) {
        return extensions.get(service);
    }
}

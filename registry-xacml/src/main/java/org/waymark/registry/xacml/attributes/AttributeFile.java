package org.waymark.registry.xacml.attributes;

import static org.waymark.registry.xacml.xml.XmlFile.children;
import static org.waymark.registry.xacml.xml.XmlFile.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.w3c.dom.Element;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.name.DistinguishedName;
import org.waymark.registry.model.settings.PolicySettings.Matching;
import org.waymark.registry.xacml.xml.XmlFile;

/** EMIR's file of callers and their attributes. A file that is wrong somewhere is refused as a whole. */
record AttributeFile(Matching matching) implements WatchedFile.Reading<AttributeTable> {
    private static final String ROOT = "fileAttributeSource";
    private static final String ENTRY = "entry";
    private static final String KEY = "key";
    private static final String ATTRIBUTE = "attribute";
    private static final String NAME = "name";
    private static final String VALUE = "value";

    /** One element {@code entry}. */
    private record Entry(Element element, String key, CallerAttributes attributes) {}

    @Override
    public String title() {
        return "attributes of callers";
    }

    @Override
    public String summary(AttributeTable table) {
        return table.size() + " entries";
    }

    @Override
    public AttributeTable read(Path file) throws IOException {
        List<Entry> entries = entries(file);
        return matching == Matching.STRICT ? names(file, entries) : patterns(file, entries);
    }

    /** Of two spellings of one name the later holds. */
    private static AttributeTable names(Path file, List<Entry> entries) throws IOException {
        Map<DistinguishedName, CallerAttributes> byName = new HashMap<>();
        for (Entry entry : entries) {
            Optional<DistinguishedName> name = DistinguishedName.ofAnySpelling(entry.key());
            if (name.isEmpty()) {
                throw fault(file, entry.element(), entry.key() + " is not a distinguished name");
            }
            byName.put(name.get(), entry.attributes());
        }
        return new NameTable(byName);
    }

    private static AttributeTable patterns(Path file, List<Entry> entries) throws IOException {
        List<PatternTable.Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                all.add(PatternTable.Entry.of(entry.key(), entry.attributes()));
            } catch (PatternSyntaxException e) {
                throw fault(file, entry.element(), entry.key() + " is not a regular expression: " + e.getDescription());
            }
        }
        return new PatternTable(all);
    }

    private static List<Entry> entries(Path file) throws IOException {
        Element root = XmlFile.read(file);
        expect(file, root, ROOT);
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Element element : children(root)) {
            Entry entry = entry(file, element);
            if (!keys.add(entry.key())) {
                throw fault(file, element, "the key " + entry.key() + " is there already");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Entry entry(Path file, Element element) throws IOException {
        expect(file, element, ENTRY);
        List<Element> parts = children(element);
        if (element.hasAttribute(KEY)) {
            return new Entry(element, element.getAttribute(KEY), attributes(file, parts));
        }
        if (parts.isEmpty() || !parts.get(0).getLocalName().equals(KEY)) {
            throw fault(file, element, "an entry needs a key");
        }
        String key = parts.get(0).getTextContent().strip();
        return new Entry(element, key, attributes(file, parts.subList(1, parts.size())));
    }

    private static CallerAttributes attributes(Path file, List<Element> elements) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Element attribute : elements) {
            expect(file, attribute, ATTRIBUTE);
            if (!attribute.hasAttribute(NAME)) {
                throw fault(file, attribute, "an attribute needs a name");
            }
            List<String> all = values.computeIfAbsent(attribute.getAttribute(NAME), name -> new ArrayList<>());
            for (Element value : children(attribute)) {
                expect(file, value, VALUE);
                all.add(value.getTextContent());
            }
        }
        return new CallerAttributes(values);
    }

    private static void expect(Path file, Element element, String name) throws IOException {
        if (!element.getLocalName().equals(name)) {
            throw fault(file, element, "<" + element.getLocalName() + "> stands where <" + name + "> belongs");
        }
    }
}

package org.waymark.registry.xacml.policy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.xacml.attributes.CallerAttributes;

/** Policies in pieces, and a question to ask them. */
final class Fragments {
    static final String XACML_2 = "urn:oasis:names:tc:xacml:2.0:policy:schema:os";
    static final String XACML_3 = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
    static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    static final String NAME = "urn:oasis:names:tc:xacml:1.0:data-type:x500Name";
    static final String FIRST = "urn:oasis:names:tc:xacml:1.0:rule-combining-algorithm:first-applicable";

    private Fragments() {}

    static String policy(String namespace, String content) {
        return policy(namespace, "one", content);
    }

    static String policy(String namespace, String id, String content) {
        return "<Policy xmlns=\"" + namespace + "\" PolicyId=\"" + id + "\" RuleCombiningAlgId=\"" + FIRST + "\">\n"
                + "<Target/>\n" + content + "\n</Policy>\n";
    }

    static String rule(String effect, String content) {
        return "<Rule RuleId=\"" + effect.toLowerCase(Locale.ROOT) + "\" Effect=\"" + effect + "\">" + content
                + "</Rule>";
    }

    static String condition(String function, String... arguments) {
        return "<Condition>" + apply(function, arguments) + "</Condition>";
    }

    static String apply(String function, String... arguments) {
        return "<Apply FunctionId=\"urn:oasis:names:tc:xacml:" + function + "\">" + String.join("", arguments)
                + "</Apply>";
    }

    static String value(String type, String text) {
        return "<AttributeValue DataType=\"" + type + "\">" + text + "</AttributeValue>";
    }

    static String subject(String id, String type) {
        return "<SubjectAttributeDesignator AttributeId=\"" + id + "\" DataType=\"" + type + "\"/>";
    }

    static String subjectName() {
        return apply(
                "1.0:function:x500Name-one-and-only", subject("urn:oasis:names:tc:xacml:1.0:subject:subject-id", NAME));
    }

    /** Reads policies that stand in a folder as 0.xml, 1.xml and so on. */
    static Policies read(Path folder, String algorithm, String... policies) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("policies"));
        for (int i = 0; i < policies.length; i++) {
            Files.writeString(directory.resolve(i + ".xml"), policies[i]);
        }
        Path configuration = Files.writeString(
                folder.resolve("pdp.config"),
                "localpdp.directory = policies\nlocalpdp.combiningAlg = " + algorithm + "\n");
        return PolicyFolder.open(configuration, System::nanoTime).current();
    }

    static Inquiry inquiry(String name) {
        return inquiry(name, Map.of());
    }

    static Inquiry inquiry(String name, Map<String, List<String>> attributes) {
        return new Inquiry(
                Profile.of(
                        new X500Principal(name),
                        "serviceowner",
                        new CallerAttributes(attributes),
                        Optional.of(new X500Principal("CN=registry.example.org,O=Example,C=DE"))),
                URI.create("services/urls"),
                "GET");
    }
}

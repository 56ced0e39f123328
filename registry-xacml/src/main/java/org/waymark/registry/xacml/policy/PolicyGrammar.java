package org.waymark.registry.xacml.policy;

import static org.waymark.registry.xacml.xml.XmlFile.children;
import static org.waymark.registry.xacml.xml.XmlFile.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Checks that a policy says nothing that would not be heard. Balana passes over elements that it does not know, so that
 * a slip of the pen could open a door, and misses those that are missing only when it decides.
 */
final class PolicyGrammar {
    private static final Set<String> OUTERMOST = Set.of("Policy", "PolicySet");
    private static final Set<String> WITH_ONE_EXPRESSION = Set.of("Condition", "VariableDefinition");
    private static final Set<String> IDENTIFIED = Set.of("MatchId", "FunctionId");
    private static final String VARIABLE = "VariableId";
    private static final String VALUE = "AttributeValue";

    private final Path file;
    private final String namespace;
    private final Map<String, Form> forms;
    private final Set<String> variables = new HashSet<>();

    private PolicyGrammar(Path file, String namespace, Map<String, Form> forms) {
        this.file = file;
        this.namespace = namespace;
        this.forms = forms;
    }

    /**
     * Checks a policy, and brings the names in it into the one spelling that can be compared.
     *
     * @throws IOException if it would not be understood as a whole; the message says where, and why
     */
    static void check(Path file, Element policy) throws IOException {
        String namespace = Optional.ofNullable(policy.getNamespaceURI()).orElse("");
        Optional<Map<String, Form>> forms = Vocabulary.ofNamespace(namespace);
        if (forms.isEmpty() || !OUTERMOST.contains(policy.getLocalName())) {
            throw fault(file, policy, "is no Policy or PolicySet of XACML 2.0 or 3.0");
        }
        new PolicyGrammar(file, namespace, forms.get()).check(policy);
    }

    private void check(Element element) throws IOException {
        Form form = Optional.ofNullable(forms.get(element.getLocalName()))
                .filter(known -> namespace.equals(element.getNamespaceURI()))
                .orElseThrow(() -> fault(file, element, shown(element.getLocalName()) + " is not supported"));
        attributes(element, form);
        List<Element> children = children(element);
        elements(element, children, form);
        for (Element child : children) {
            check(child);
        }
        meaning(element);
    }

    private void attributes(Element element, Form form) throws IOException {
        for (String needed : form.needed()) {
            if (!element.hasAttribute(needed)) {
                throw fault(file, element, shown(form.name()) + " needs " + needed);
            }
        }
        Optional<String> unknown = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .filter(name ->
                        !form.needed().contains(name) && !form.possible().contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw fault(file, element, unknown.get() + " is not supported in " + shown(form.name()));
        }
    }

    private void elements(Element element, List<Element> children, Form form) throws IOException {
        for (Element child : children) {
            if (!form.children().containsKey(child.getLocalName())) {
                throw fault(file, child, shown(child.getLocalName()) + " is not supported in " + shown(form.name()));
            }
        }
        for (Map.Entry<String, Form.Often> often : form.children().entrySet()) {
            long count = children.stream()
                    .filter(child -> child.getLocalName().equals(often.getKey()))
                    .count();
            if (!often.getValue().allows(count)) {
                throw fault(file, element, shown(form.name()) + " has " + count + " of " + shown(often.getKey()));
            }
        }
        if (WITH_ONE_EXPRESSION.contains(form.name()) && children.size() != 1) {
            throw fault(file, element, shown(form.name()) + " must hold one expression");
        }
    }

    /** Definitions may use only those before them: otherwise one could use itself. */
    private void meaning(Element element) throws IOException {
        String name = element.getLocalName();
        if (name.equals("VariableReference") && !variables.contains(element.getAttribute(VARIABLE))) {
            throw fault(file, element, element.getAttribute(VARIABLE) + " is not defined before it is used");
        }
        if (name.equals("VariableDefinition") && !variables.add(element.getAttribute(VARIABLE))) {
            throw fault(file, element, element.getAttribute(VARIABLE) + " is defined twice");
        }
        for (String identifier : IDENTIFIED) {
            if (element.hasAttribute(identifier) && !Engine.knows(element.getAttribute(identifier))) {
                throw fault(file, element, "the function " + element.getAttribute(identifier) + " is not supported");
            }
        }
        if (name.equals(VALUE)) {
            Optional<String> wrong = Engine.check(element);
            if (wrong.isPresent()) {
                throw fault(file, element, wrong.get());
            }
        }
    }

    private static String shown(String element) {
        return "<" + element + ">";
    }
}

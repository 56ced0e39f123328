package org.waymark.registry.xacml.policy;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.wso2.balana.Balana;
import org.wso2.balana.ParsingException;
import org.wso2.balana.UnknownIdentifierException;
import org.wso2.balana.attr.X500NameAttribute;
import org.wso2.balana.combine.PolicyCombiningAlgorithm;
import org.wso2.balana.cond.BaseFunctionFactory;
import org.wso2.balana.cond.BasicFunctionFactoryProxy;
import org.wso2.balana.cond.Function;
import org.wso2.balana.cond.FunctionFactory;
import org.wso2.balana.cond.FunctionTypeException;
import org.wso2.balana.cond.StandardFunctionFactory;

/**
 * Balana as it is used here: with functions of ours in the place of some of its own, and without those that look into the
 * content of requests. Balana keeps its functions in static fields; they are set once, before the first policy is read.
 */
final class Engine {
    /** Its result has a type that depends on its arguments; there is nothing in our requests to use it for. */
    private static final String MAP = "urn:oasis:names:tc:xacml:1.0:function:map";

    private static final String POLICY_ALGORITHM = "policy-combining-algorithm:";
    private static final Map<String, String> ALGORITHMS = Stream.of(
                    "1.0:deny-overrides",
                    "1.0:permit-overrides",
                    "1.0:first-applicable",
                    "1.0:only-one-applicable",
                    "1.1:ordered-deny-overrides",
                    "1.1:ordered-permit-overrides")
            .map(text -> text.split(":"))
            .collect(Collectors.toUnmodifiableMap(
                    parts -> parts[1],
                    parts -> "urn:oasis:names:tc:xacml:" + parts[0] + ":" + POLICY_ALGORITHM + parts[1]));

    private static final Balana BALANA = prepared();

    private Engine() {}

    private static Balana prepared() {
        Balana balana = Balana.getInstance();
        FunctionFactory.setDefaultFactory(new BasicFunctionFactoryProxy(
                factory(StandardFunctionFactory.getTargetFactory()),
                factory(StandardFunctionFactory.getConditionFactory()),
                factory(StandardFunctionFactory.getGeneralFactory())));
        return balana;
    }

    private static FunctionFactory factory(FunctionFactory standard) {
        Set<Function> functions = new HashSet<>(NameMatch.all());
        functions.addAll(ExpressionMatch.all());
        Set<String> replaced =
                functions.stream().map(one -> one.getIdentifier().toString()).collect(Collectors.toSet());
        for (Object identifier : standard.getSupportedFunctions()) {
            String name = identifier.toString();
            if (!replaced.contains(name) && !name.contains(":xpath-") && !name.equals(MAP)) {
                functions.add(function(standard, name));
            }
        }
        return new BaseFunctionFactory(functions, Map.of());
    }

    private static Function function(FunctionFactory factory, String identifier) {
        try {
            return factory.createFunction(identifier);
        } catch (UnknownIdentifierException | FunctionTypeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a function of this identifier. */
    static boolean knows(String function) {
        return FunctionFactory.getGeneralInstance().getSupportedFunctions().contains(function);
    }

    /**
     * The algorithm by which policies are combined.
     *
     * @param name its identifier, or the last part of it
     */
    static Optional<PolicyCombiningAlgorithm> algorithm(String name) {
        try {
            return BALANA.getCombiningAlgFactory().createAlgorithm(URI.create(ALGORITHMS.getOrDefault(name, name)))
                            instanceof PolicyCombiningAlgorithm algorithm
                    ? Optional.of(algorithm)
                    : Optional.empty();
        } catch (UnknownIdentifierException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Brings a value into the spelling that can be compared; says what is wrong with it, if anything is. */
    static Optional<String> check(Element value) {
        String type = value.getAttribute("DataType");
        if (type.equals(X500NameAttribute.identifier)) {
            Optional<String> name = NameText.comparable(value.getTextContent());
            if (name.isEmpty()) {
                return Optional.of(value.getTextContent().strip() + " is not a distinguished name");
            }
            value.setTextContent(name.get());
        }
        try {
            BALANA.getAttributeFactory().createValue(value);
            return Optional.empty();
        } catch (UnknownIdentifierException e) {
            return Optional.of("values of type " + type + " are not supported");
        } catch (ParsingException e) {
            return Optional.of(value.getTextContent().strip() + " is no value of type " + type);
        }
    }

    /** In the order of {@code localpdp.combiningAlg}'s manual. */
    static List<String> algorithms() {
        return ALGORITHMS.keySet().stream().sorted().toList();
    }
}

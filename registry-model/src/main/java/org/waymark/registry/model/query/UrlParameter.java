package org.waymark.registry.model.query;

import java.util.Arrays;

/**
 * The name of a parameter, taken apart.
 *
 * @param name as it arrived
 * @param rest what stands behind the operator in the name: the operand, or its beginning
 */
record UrlParameter(String name, String attribute, Operator operator, String rest) {
    private static final char EQUALS = '=';
    private static final String SIGNS = "<>!~?";

    /** What a parameter says of an attribute. */
    enum Operator {
        EQUAL("="),
        DIFFERENT("!="),
        MATCHES("~="),
        EXISTS("?="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        LESS_OR_EQUAL("<=");

        private final String signs;

        Operator(String signs) {
            this.signs = signs;
        }

        private static Operator of(String signs) {
            return Arrays.stream(values())
                    .filter(operator -> operator.signs.equals(signs))
                    .findFirst()
                    .orElse(EQUAL);
        }
    }

    static UrlParameter of(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (SIGNS.indexOf(name.charAt(i)) >= 0) {
                boolean last = i + 1 == name.length();
                boolean equals = last || name.charAt(i + 1) == EQUALS;
                Operator operator = Operator.of(name.charAt(i) + (equals ? "=" : ""));
                if (operator != Operator.EQUAL) {
                    int end = equals && !last ? i + 2 : i + 1;
                    return checked(new UrlParameter(name, name.substring(0, i), operator, name.substring(end)));
                }
            }
        }
        return checked(new UrlParameter(name, name, Operator.EQUAL, ""));
    }

    private static UrlParameter checked(UrlParameter parameter) {
        if (parameter.path().steps().stream().anyMatch(Literals::isOperator)) {
            throw parameter.place().refusal("names an operator of MongoDB; these stand in documents only.");
        }
        if (parameter.attribute.isEmpty() && parameter.operator != Operator.EQUAL) {
            throw parameter.place().refusal("names no attribute.");
        }
        return parameter;
    }

    Path path() {
        return Path.of(attribute);
    }

    Place place() {
        return new Place.Parameter(name);
    }

    /** The whole operand; its first equals sign, if it is in the operand, parted it. */
    String operand(String value) {
        return rest.isEmpty() || value.isEmpty() ? rest + value : rest + EQUALS + value;
    }
}

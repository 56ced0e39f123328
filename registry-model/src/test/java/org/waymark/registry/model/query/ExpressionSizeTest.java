package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSizeTest {
    private static final int SLACK = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a{1000}",
                "a{2,1000}",
                "a{1000,}",
                "(a{30}){30}",
                "((a|bc){10}d){10}",
                "(?:a{5}b)*{0}",
                "[)]{100}",
                "[(]{100}",
                "(a[]()]{10}b){10}",
                "(a[[:alpha:])]{10}){10}",
                "(a\\){10}){10}",
                "(\\Q)\\E){100}",
                "(\\Qab(\\E{10}){10}",
                "(a[^])]b){100}",
                "a{,5}",
                "a{x}",
                "x{3",
                "\\p{Lu}{50}",
                "(\\x{10FFFF}){50}",
                "(a+){500}",
                "(a+b?c*){300}",
                "(?i)(k){100}",
                "((((a))))",
            })
    void whatIsReckonedIsNotLessThanWhatRe2Makes(String expression) {
        long reckoned = ExpressionSize.of(expression);

        if (isValid(expression)) {
            assertThat(Pattern.compile(expression).programSize()).isLessThanOrEqualTo((int) (SLACK + 2 * reckoned));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(((a{99}){99}){99}){99}",
                "([)](a{1000}){1000}){1000}",
                "(((((((a{9}){9}){9}){9}){9}){9}){9}){9}",
                "((a{1000,}){1000,}){1000,}",
                "((a{99999}){99999}){99999}",
                "(\\((a{1000}){1000}){1000}",
            })
    void expressionsThatUnrollWithoutEndAreFoundOut(String expression) {
        assertThat(ExpressionSize.of(expression)).isGreaterThan(Expressions.LARGEST);
    }

    private static boolean isValid(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (com.google.re2j.PatternSyntaxException notValid) {
            return false;
        }
    }
}

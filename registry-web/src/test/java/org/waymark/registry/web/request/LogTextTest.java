package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(LogText.of("/services/urls")).isEqualTo("/services/urls");
    }

    @Test
    void textThatCouldPassForAKeyIsQuoted() {
        assertThat(LogText.of("CN=Alice, O=Grid")).isEqualTo("\"CN=Alice, O=Grid\"");
    }

    @Test
    void aLineCannotBeForged() {
        assertThat(LogText.of("x\r\nchange method=\"DELETE\"\u2028\u001b[31m"))
                .isEqualTo("\"x??change method=?DELETE???[31m\"");
    }

    @Property
    void whateverComesFitsInOneLine(@ForAll String text) {
        assertThat(LogText.of(text)).hasSizeLessThan(300).doesNotContainPattern("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    }
}

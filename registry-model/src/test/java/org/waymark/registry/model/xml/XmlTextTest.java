package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.xml.Documents.found;
import static org.waymark.registry.model.xml.Documents.live;
import static org.waymark.registry.model.xml.Documents.root;
import static org.waymark.registry.model.xml.Documents.text;
import static org.waymark.registry.model.xml.Documents.texts;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

class XmlTextTest {
    private static final int LONG = 1 << 18;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "<a href=\"x\">&amp;</a>",
                "]]>",
                "<![CDATA[ ]]>",
                "a\r\nb\rc\n\td",
                "\r",
                "  around  ",
                "Zürich Łódź 東京",
                "\uD83D\uDE80\uD800\uDC00",
                "\u0085\u2028\uE000\uFFFD\u007F"
            })
    void whatXmlCanSayIsReadAsItWasGiven(String name) throws IOException {
        assertThat(readBack(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b', 'a\uFFFDb'",
        "'\u0001\u0008\u000B\u000C\u001F', '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'",
        "'\uFFFE\uFFFF', '\uFFFD\uFFFD'",
        "'\u0000\r\u0000', '\uFFFD\r\uFFFD'"
    })
    void whatNoDocumentCanHoldIsReplaced(String name, String read) throws IOException {
        assertThat(readBack(name)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void halvesOfPairsAreReplaced(char half) throws IOException {
        assertThat(readBack("a" + half)).isEqualTo("a\uFFFD");
        assertThat(readBack(half + "b")).isEqualTo("\uFFFDb");
        assertThat(readBack(half + "\uD83D\uDE80")).isEqualTo("\uFFFD\uD83D\uDE80");
    }

    @ParameterizedTest
    @EnumSource
    void veryLongTextsAreWritten(XmlForm form) throws IOException {
        String name = "<é\uD83D\uDE80>".repeat(LONG);
        Attributes claims = Fixtures.claims("e1").build().without(Glue2.SERVICE_NAME.key()::equals);
        Attributes.Builder longer = Attributes.builder();
        claims.forEach(longer::add);

        String document =
                text(form, found(live(longer.add(Glue2.SERVICE_NAME, name).build())));

        assertThat(texts(Documents.read(document), "Service/Name").equals(List.of(name)))
                .isTrue();
    }

    /** The name of a service, which both forms write as it is; with a rendering of no interest. */
    private static String readBack(String name) throws IOException {
        Attributes claims = Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.SERVICE_NAME, name)
                .build();
        Live live = new Live(
                new Revision(1), new Revision(1), new Oid(1, 1), Fixtures.record("e1", claims), JsonText.of("{}"));
        assertThat(texts(root(XmlForm.GLUE2, found(live)), "Service/Name"))
                .isEqualTo(texts(root(XmlForm.EMIR, found(live)), "Service/Name"));
        return texts(root(XmlForm.EMIR, found(live)), "Service/Name").get(0);
    }
}

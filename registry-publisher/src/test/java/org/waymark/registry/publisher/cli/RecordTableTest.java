package org.waymark.registry.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

class RecordTableTest {
    private final RecordTable table = new RecordTable();

    @Test
    void columnsAreAsWideAsTheyHaveToBe() {
        table.add(record("org.glite.voms", "ok", "1", "https://voms.example.org:8443/voms"));
        table.add(record("x", "critical", "number-two", "https://x.example.org"));

        assertThat(lines(OptionalInt.empty()))
                .containsExactly(
                        "TYPE            HEALTH    ENDPOINT    URL",
                        "org.glite.voms  ok        1           https://voms.example.org:8443/voms",
                        "x               critical  number-two  https://x.example.org");
    }

    @Test
    void aTerminalGetsNoLineThatIsWider() {
        table.add(record("\uD83D\uDE80", "ok", "1", "https://x.example.org"));

        assertThat(lines(OptionalInt.of(30)))
                .containsExactly("TYPE  HEALTH  ENDPOINT  URL", "\uD83D\uDE80     ok      1         https:");
        assertThat(lines(OptionalInt.of(1))).containsExactly("T", "\uD83D\uDE80");
    }

    @Test
    void nothingReachesTheTerminalThatIsNoCharacter() {
        table.add(record("\u001b[31mred\u0007", "ok\nnot ok", "\u202Eabc", "\t\r\n"));

        assertThat(lines(OptionalInt.empty()).get(1)).isEqualTo("[31mred  ok      abc       -");
    }

    @Test
    void whatIsMissingAndWhatIsNoTextIsShownToo() {
        table.add(Attributes.builder()
                .add(Glue2.SERVICE_ENDPOINT_ID, new Listed(List.of(new Text("a"))))
                .build());

        assertThat(lines(OptionalInt.empty()).get(1)).isEqualTo("-     -       [\"a\"]     -");
    }

    private List<String> lines(OptionalInt width) {
        StringWriter shown = new StringWriter();
        table.print(new PrintWriter(shown), width);
        return shown.toString().lines().toList();
    }

    private static Attributes record(String type, String health, String id, String url) {
        return Attributes.builder()
                .add(Glue2.SERVICE_TYPE, type)
                .add(Glue2.SERVICE_ENDPOINT_HEALTH_STATE, health)
                .add(Glue2.SERVICE_ENDPOINT_ID, id)
                .add(Glue2.SERVICE_ENDPOINT_URL, url)
                .build();
    }
}

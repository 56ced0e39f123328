package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.federation.LinkReport.Counts;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.EndpointId;

class LinkReportsJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final LinkReport NEW = new LinkReport(
            new Target("https://gsr.example.org:9126", Position.NEIGHBOUR),
            Nature.EMIR,
            State.NEW,
            Optional.empty(),
            7,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            0,
            List.of(),
            new Counts(0, 0, 0));

    @Test
    void whatIsWrittenIsReadBack() {
        List<LinkReport> reports = List.of(NEW, experienced(2));

        assertThat(LinkReportsJson.read(LinkReportsJson.write(reports))).isEqualTo(reports);
        assertThat(LinkReportsJson.read(LinkReportsJson.write(List.of()))).isEmpty();
    }

    @Test
    void ofManyRejectionsTheNewestAreTold() {
        List<LinkReport> read = LinkReportsJson.read(LinkReportsJson.write(List.of(experienced(60))));

        assertThat(read.get(0).rejected())
                .hasSize(50)
                .last()
                .extracting(Rejection::id)
                .isEqualTo(new EndpointId("e59"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"links\":[1]}", "{\"links\":[{\"registry\":\"r\",\"position\":\"AUNT\"}]}"})
    void whatIsNoReportIsRefused(String text) {
        assertThatThrownBy(() -> LinkReportsJson.read(text)).isInstanceOf(MalformedJson.class);
    }

    private static LinkReport experienced(int rejections) {
        return new LinkReport(
                new Target("http://parent.example.org", Position.PARENT),
                Nature.WAYMARK,
                State.RETRYING,
                Optional.of(new Revision(5)),
                3,
                Optional.of(NOW),
                Optional.of(NOW.minusMillis(1)),
                Optional.of("no answer \"in time\""),
                4,
                Optional.of(NOW.minusSeconds(5)),
                6,
                IntStream.range(0, rejections)
                        .mapToObj(number -> new Rejection(new EndpointId("e" + number), "406 invalid-record: é", NOW))
                        .toList(),
                new Counts(8, 9, 10));
    }
}

package org.waymark.registry.model.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.LinkReport.Counts;
import org.waymark.registry.model.federation.LinkReport.State;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/** Reports as the nodes of one registry hand them to each other. Of the rejections only the newest fifty are told. */
public final class LinkReportsJson {
    private static final int MOST_REJECTIONS = 50;
    private static final int DEEPEST = 8;
    private static final DocumentReader READER = new DocumentReader(DEEPEST);

    private LinkReportsJson() {}

    public static String write(List<LinkReport> reports) {
        Attributes document = Attributes.builder()
                .add("links", listed(reports.stream().map(LinkReportsJson::link).toList()))
                .build();
        return RecordJson.render(new Nested(document)).toString();
    }

    /**
     * Reads.
     *
     * @throws MalformedJson if the text is not what {@link #write} gave, or what another version of it gave
     */
    public static List<LinkReport> read(String text) {
        try {
            Fields document = new Fields(READER.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            return document.list("links").stream().map(LinkReportsJson::link).toList();
        } catch (IOException e) {
            throw new IllegalStateException("In memory", e);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("A report has a word that is not known here: " + e.getMessage());
        }
    }

    private static Attributes link(LinkReport report) {
        List<Rejection> newest = report.rejected()
                .subList(
                        Math.max(0, report.rejected().size() - MOST_REJECTIONS),
                        report.rejected().size());
        Attributes.Builder link = Attributes.builder()
                .add("registry", new Text(report.target().address()))
                .add("position", new Text(report.target().position().name()))
                .add("nature", new Text(report.nature().name()))
                .add("state", new Text(report.state().name()))
                .add("behind", new Whole(report.behind()))
                .add("failures", new Whole(report.failures()))
                .add("resent", new Whole(report.resent()))
                .add("requests", new Whole(report.counts().requests()))
                .add("messages", new Whole(report.counts().messages()))
                .add("rejections", new Whole(report.counts().rejections()))
                .add(
                        "rejected",
                        listed(newest.stream().map(LinkReportsJson::rejection).toList()));
        report.cursor().ifPresent(cursor -> link.add("cursor", new Whole(cursor.number())));
        report.trouble().ifPresent(trouble -> link.add("trouble", new Text(trouble)));
        add("caughtUp", report.caughtUp(), link);
        add("contact", report.contact(), link);
        add("compared", report.compared(), link);
        return link.build();
    }

    private static LinkReport link(Fields link) {
        return new LinkReport(
                new Target(link.text("registry"), Position.valueOf(link.text("position"))),
                Nature.valueOf(link.text("nature")),
                State.valueOf(link.text("state")),
                link.optionalNumber("cursor").map(Revision::new),
                link.number("behind"),
                link.time("caughtUp"),
                link.time("contact"),
                link.optionalText("trouble"),
                Math.toIntExact(link.number("failures")),
                link.time("compared"),
                link.number("resent"),
                link.list("rejected").stream().map(LinkReportsJson::rejection).toList(),
                new Counts(link.number("requests"), link.number("messages"), link.number("rejections")));
    }

    private static Attributes rejection(Rejection rejection) {
        Attributes.Builder one = Attributes.builder()
                .add("id", new Text(rejection.id().value()))
                .add("reason", new Text(rejection.reason()));
        add("at", Optional.of(rejection.at()), one);
        return one.build();
    }

    private static Rejection rejection(Fields rejection) {
        return new Rejection(
                new EndpointId(rejection.text("id")),
                rejection.text("reason"),
                rejection.time("at").orElseThrow(() -> new MalformedJson("A rejection has no time.")));
    }

    private static Listed listed(List<Attributes> objects) {
        return new Listed(objects.stream().<AttributeValue>map(Nested::new).toList());
    }

    /** Milliseconds are precise enough, and what others are shown as well. */
    private static void add(String name, Optional<Instant> time, Attributes.Builder object) {
        time.ifPresent(instant -> object.add(name, new Whole(instant.toEpochMilli())));
    }

    /** An object that is read. */
    private record Fields(Attributes members) {

        Optional<String> optionalText(String name) {
            return members.text(name);
        }

        String text(String name) {
            return optionalText(name).orElseThrow(() -> missing(name));
        }

        Optional<Long> optionalNumber(String name) {
            return members.get(name).filter(Whole.class::isInstance).map(number -> ((Whole) number).value());
        }

        long number(String name) {
            return optionalNumber(name).orElseThrow(() -> missing(name));
        }

        Optional<Instant> time(String name) {
            return optionalNumber(name).map(Instant::ofEpochMilli);
        }

        List<Fields> list(String name) {
            return members
                    .get(name)
                    .filter(Listed.class::isInstance)
                    .map(list -> ((Listed) list).elements())
                    .orElseThrow(() -> missing(name))
                    .stream()
                    .map(element -> element instanceof Nested nested ? nested.members() : Attributes.EMPTY)
                    .map(Fields::new)
                    .toList();
        }

        private static MalformedJson missing(String name) {
            return new MalformedJson("A report does not say " + name + ".");
        }
    }
}

package org.waymark.registry.web.federation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.waymark.registry.ejb.federation.FederationPicture;
import org.waymark.registry.ejb.federation.FederationPicture.Subtree;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Rejection;
import org.waymark.registry.model.json.DateForm;

/** How registries stand with each other, as JSON. */
public final class FederationDocument {
    private static final double MILLIS = 1000;

    private FederationDocument() {}

    /** Nodes, and edges in the direction in which records go. */
    static JsonObject picture(FederationPicture picture) {
        return Json.createObjectBuilder()
                .add("self", picture.own().toString())
                .add("kind", picture.global() ? "GSR" : "DSR")
                .add("onDuty", picture.onDuty())
                .add("at", DateForm.format(picture.at()))
                .add("nodes", nodes(picture))
                .add("edges", edges(picture))
                .build();
    }

    static JsonArray links(List<LinkReport> links, Instant now) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        links.forEach(link -> array.add(link(link, now)));
        return array.build();
    }

    /** One link, with the records that the other registry does not take. */
    static JsonObjectBuilder link(LinkReport link, Instant now) {
        JsonArrayBuilder rejected = Json.createArrayBuilder();
        link.rejected().forEach(rejection -> rejected.add(rejection(rejection)));
        return brief(link, now)
                .add("requests", link.counts().requests())
                .add("messages", link.counts().messages())
                .add("resent", link.resent())
                .add("rejected", rejected);
    }

    /** One link, as {@code /status} shows it. */
    public static JsonObjectBuilder brief(LinkReport link, Instant now) {
        JsonObjectBuilder brief = Json.createObjectBuilder()
                .add("registry", link.target().address())
                .add("position", word(link.target().position()))
                .add("nature", word(link.nature()))
                .add("state", word(link.state()))
                .add("behind", link.behind());
        link.lag(now).ifPresent(lag -> brief.add("lagSeconds", lag.toMillis() / MILLIS));
        time("caughtUp", link.caughtUp(), brief);
        time("lastContact", link.contact(), brief);
        time("compared", link.compared(), brief);
        brief.add("failures", link.failures()).add("rejections", link.counts().rejections());
        link.trouble().ifPresent(trouble -> brief.add("trouble", trouble));
        return brief;
    }

    static JsonArray subtrees(List<Subtree> subtrees) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        subtrees.forEach(subtree -> array.add(subtree(subtree)));
        return array.build();
    }

    private static JsonObjectBuilder subtree(Subtree subtree) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("registry", subtree.address())
                .add("state", subtree.silent() ? "silent" : "alive")
                .add("records", subtree.records());
        time("lastContact", subtree.checkIn(), object);
        time("newest", subtree.newest(), object);
        return object;
    }

    private static JsonArray nodes(FederationPicture picture) {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        nodes.add(node(picture.own().toString(), "self"));
        picture.parent().ifPresent(parent -> nodes.add(node(parent, "parent")));
        TreeSet<String> others = new TreeSet<>(picture.members());
        others.remove(picture.own().toString());
        picture.links().stream()
                .filter(link -> !link.target().isParent())
                .map(link -> link.target().address())
                .forEach(neighbour -> {
                    nodes.add(node(neighbour, "neighbour"));
                    others.remove(neighbour);
                });
        others.forEach(member -> nodes.add(node(member, "member")));
        picture.dropped().forEach(member -> nodes.add(node(member, "dropped")));
        picture.children().forEach(child -> nodes.add(node(child.address(), "child")));
        return nodes.build();
    }

    private static JsonObjectBuilder node(String registry, String role) {
        return Json.createObjectBuilder().add("registry", registry).add("role", role);
    }

    private static JsonArray edges(FederationPicture picture) {
        String own = picture.own().toString();
        JsonArrayBuilder edges = Json.createArrayBuilder();
        picture.links()
                .forEach(link -> edges.add(edge(own, link.target().address()).addAll(link(link, picture.at()))));
        picture.children().forEach(child -> edges.add(edge(child.address(), own).addAll(subtree(child))));
        return edges.build();
    }

    private static JsonObjectBuilder edge(String from, String to) {
        return Json.createObjectBuilder().add("from", from).add("to", to);
    }

    static JsonObjectBuilder rejection(Rejection rejection) {
        return Json.createObjectBuilder()
                .add("id", rejection.id().value())
                .add("reason", rejection.reason())
                .add("at", DateForm.format(rejection.at()));
    }

    private static void time(String name, Optional<Instant> time, JsonObjectBuilder object) {
        time.ifPresent(instant -> object.add(name, DateForm.format(instant)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.waymark.registry.processes.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.registry.processes.Registries;

/**
 * Two global registries, a domain registry and one that has another one below it under the first, and one under the
 * second:
 *
 * <pre>
 *       north ------------ south
 *       /    \               |
 *   harbour  city          island
 *              |
 *            quarter
 * </pre>
 *
 * They compare themselves every few seconds; harbour does so when there is a reason only.
 */
final class Federation implements AutoCloseable {
    /** Characters that south allows in one text, fewer than all others. */
    static final int SHORT_TEXT = 300;

    private static final Map<String, String> BRISK =
            Map.of("emir.federation.checkIn", "2s", "emir.federation.compare", "5s");

    private final Registries registries;
    private final Path folder;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, FaultyLink> ways = new TreeMap<>();

    /** Nothing is started yet. */
    Federation(Registries registries, Path folder) throws IOException {
        this.registries = registries;
        this.folder = folder;
        Member north = member("north");
        Member south = member("south");
        Path providers =
                Files.writeString(folder.resolve("providers"), north.address() + "\n" + south.address() + "\n");
        for (Member global : List.of(north, south)) {
            global.set(Map.of("emir.global.enable", "true", "emir.global.providerList", providers.toString()));
            ways.put(global.name(), global.door());
        }
        south.set(Map.of("emir.record.textMaximum", Integer.toString(SHORT_TEXT)));
        below("harbour", north).set(Map.of("emir.federation.compare", "60m"));
        below("quarter", below("city", north));
        below("island", south);
    }

    Member get(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Member> members() {
        return members;
    }

    List<Member> roots() {
        return List.of(get("north"), get("south"));
    }

    List<Member> leaves() {
        return List.of(get("harbour"), get("quarter"), get("island"));
    }

    /** The way from a registry to the one above it; to a global registry the one from the other. */
    FaultyLink way(String name) {
        return ways.get(name);
    }

    List<FaultyLink> ways() {
        return List.copyOf(ways.values());
    }

    Federation start() throws IOException, InterruptedException {
        for (Member member : members) {
            member.start();
        }
        for (Member member : members) {
            member.awaitReady();
        }
        return this;
    }

    /** Requests between registries until now, lost ones included. */
    long requests() {
        return ways().stream().mapToLong(FaultyLink::requests).sum();
    }

    /** Requests that were lost until now, or whose answer was. */
    long lost() {
        return ways().stream().mapToLong(FaultyLink::lost).sum();
    }

    void heal() {
        ways().forEach(link -> link.suffer(Trouble.NONE));
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.close();
        }
    }

    private Member below(String name, Member above) throws IOException {
        Member member = member(name);
        FaultyLink way = above.link();
        ways.put(name, way);
        member.set(Map.of("emir.parentAddress", way.address()));
        return member;
    }

    private Member member(String name) throws IOException {
        Member member = new Member(name, registries, Files.createDirectory(folder.resolve(name)));
        member.set(BRISK);
        members.add(member);
        return member;
    }
}

package org.waymark.registry.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The paths that the registry has and what can be done there. All are literal, so one look-up finds them. */
@ApplicationScoped
public class PathTable {
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /**
     * One path.
     *
     * @param path as in the documentation, without slash at the end
     * @param methods the methods allowed
     */
    record Place(String path, SortedSet<String> methods) {
        String allow() {
            return String.join(", ", methods);
        }

        private Place with(String method) {
            SortedSet<String> more = new TreeSet<>(methods);
            more.add(method);
            if (method.equals("GET")) {
                more.add("HEAD");
            }
            more.add("OPTIONS");
            return new Place(path, more);
        }
    }

    void add(String path, String method) {
        places.merge(path, new Place(path, new TreeSet<>()).with(method), (present, ignored) -> present.with(method));
    }

    /** The place that a path in its normal form leads to. */
    Optional<Place> find(String path) {
        return Optional.ofNullable(places.get(path));
    }
}

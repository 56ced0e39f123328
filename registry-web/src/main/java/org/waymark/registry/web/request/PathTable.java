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

    /** The place that a request goes to; matrix parameters and one slash at the end make no difference. */
    Optional<Place> find(String requested) {
        Place place = places.get(requested);
        return Optional.ofNullable(place == null ? places.get(plain(requested)) : place);
    }

    /** The path without matrix parameters, and without one slash at the end. */
    static String plain(String requested) {
        String path = requested.indexOf(';') < 0 ? requested : requested.replaceAll(";[^/]*", "");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

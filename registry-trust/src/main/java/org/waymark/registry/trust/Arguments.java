package org.waymark.registry.trust;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.trust.Command.UsageException;

/**
 * What stands behind a command: options with values, {@code --out FILE}, and the rest.
 *
 * @param options by name, without the dashes
 */
public record Arguments(Map<String, String> options, List<String> rest) {
    private static final String DASHES = "--";

    public Arguments {
        options = Map.copyOf(options);
        rest = List.copyOf(rest);
    }

    /**
     * Reads arguments.
     *
     * @throws UsageException if an option has no value
     */
    public static Arguments of(List<String> words) throws UsageException {
        Map<String, String> options = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith(DASHES)) {
                rest.add(word);
            } else if (i + 1 < words.size()) {
                options.put(word.substring(DASHES.length()), words.get(++i));
            } else {
                throw new UsageException(word + " needs a value");
            }
        }
        return new Arguments(options, rest);
    }

    /** Complains about what nobody knows. */
    public void allow(Set<String> names, int mostRest) throws UsageException {
        for (String name : options.keySet()) {
            if (!names.contains(name)) {
                throw new UsageException(DASHES + name + " is not known");
            }
        }
        if (rest.size() > mostRest) {
            throw new UsageException(rest.get(mostRest) + " is one argument too many");
        }
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public Optional<Path> findPath(String name) throws UsageException {
        try {
            return find(name).map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException(DASHES + name + " is not a path: " + e.getMessage());
        }
    }

    public Path path(String name) throws UsageException {
        return findPath(name).orElseThrow(() -> new UsageException(DASHES + name + " is missing"));
    }
}

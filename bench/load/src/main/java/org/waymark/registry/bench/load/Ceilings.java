package org.waymark.registry.bench.load;

import java.util.List;

/** What the container can do at best: the constant answers of the second application. */
final class Ceilings {
    static final Reading SERVLET = constant("constant servlet", Targets.CONSTANT_SERVLET, 1500);
    static final Reading LARGE_SERVLET = constant("constant servlet, 100 kB", Targets.LARGE_CONSTANT_SERVLET, 100_000);
    static final Reading RESOURCE = constant("constant JAX-RS resource", Targets.CONSTANT_RESOURCE, 1500);

    private Ceilings() {}

    static List<Reading> all() {
        return List.of(SERVLET, LARGE_SERVLET, RESOURCE);
    }

    private static Reading constant(String name, String target, int length) {
        return Reading.of(name, List.of(Request.get(target)), Expected.atLeast(length));
    }
}

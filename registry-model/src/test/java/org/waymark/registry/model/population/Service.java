package org.waymark.registry.model.population;

import java.util.List;
import java.util.SplittableRandom;

/** A service with the endpoints of its flavour, alone on its host. */
record Service(String id, String host, Flavour flavour, Site site) {
    /** One in so many services has an identifier that needs care in a URL or in JSON. */
    private static final int ORDINARY = 40;

    private static final List<String> AWKWARD =
            List.of(",O=Grid & Co", "+v2 \"beta\"", " (Zürich <test>)", ";a=b/c?d=e&f=%20", "#\\x\\");

    static Service of(String host, Flavour flavour, Site site, SplittableRandom random) {
        String id = host + "_" + flavour.type();
        boolean awkward = random.nextInt(ORDINARY) == 0;
        return new Service(awkward ? id + AWKWARD.get(random.nextInt(AWKWARD.size())) : id, host, flavour, site);
    }
}

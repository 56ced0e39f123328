package org.waymark.registry.model.population;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

/**
 * Records of services that nobody runs, as their publishers send them: about 2 kB each, some 40 types, 300 sites, no
 * two with the same endpoint id, and without the envelope's names, so that the registry grants its usual lease.
 *
 * <p>A smaller population is the begin of a larger one of the same seed. The streams hold one service at a time.
 */
public final class Population {
    private static final long APART = 0x9E37_79B9L;

    private final long seed;
    private final Weighted<Flavour> flavours;
    private final Weighted<Site> sites;
    private final Details details = new Details();

    private Population(long seed) {
        this.seed = seed;
        this.flavours = new Weighted<>(FlavourTable.flavours(), Flavour::weight);
        this.sites = new Weighted<>(SiteTable.sites(), Site::weight);
    }

    public static Population of(long seed) {
        return new Population(seed);
    }

    /** The types of service that occur, the frequent ones first. */
    public static List<String> types() {
        return FlavourTable.flavours().stream().map(Flavour::type).toList();
    }

    /** A record as it is sent. */
    public static JsonText json(Attributes record) {
        return RecordJson.render(new Nested(record));
    }

    /** The first records. */
    public Stream<Attributes> records(int count) {
        return IntStream.iterate(0, number -> number + 1)
                .boxed()
                .flatMap(number -> endpoints(number).stream())
                .limit(count);
    }

    /** The first records as they are sent. */
    public Stream<JsonText> texts(int count) {
        return records(count).map(Population::json);
    }

    private List<Attributes> endpoints(int number) {
        SplittableRandom random = new SplittableRandom(seed * APART + number);
        Flavour flavour = flavours.pick(random);
        Site site = sites.pick(random);
        String host = flavour.hostPrefix() + number + "." + site.domain();
        Service service = Service.of(host, flavour, site, random);
        return service.flavour().interfaces().stream()
                .map(offered -> details.record(service, offered, random))
                .toList();
    }
}

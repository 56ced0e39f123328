package org.waymark.registry.model.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Where services stand. */
record Site(
        String name,
        String domain,
        String country,
        String place,
        String postCode,
        String address,
        String latitude,
        String longitude,
        int weight) {

    private static final List<String> STYLES =
            List.of("%2$s-%1$s", "%s-LCG2", "NGI_%2$s-%1$s", "%s-HEP", "UNI-%s", "%s-CLOUD");
    private static final List<String> STREETS =
            List.of("Science Park", "Campus Road", "University Street", "Institute Lane", "Research Avenue");
    private static final int LARGEST = 1000;
    private static final int BUMP = 12;
    private static final int SMALLEST = 6;
    private static final int HOUSES = 250;
    private static final double FOUR_DIGITS = 10_000;

    /** The site of a number, the how manieth in its town. */
    static Site of(int number, int generation, String[] town) {
        String code = town[1];
        String base = ascii(town[2]);
        String suffix = generation == 0 ? "" : Integer.toString(generation + 1);
        String name =
                STYLES.get((number * 7 + generation) % STYLES.size()).formatted(base.toUpperCase(Locale.ROOT), code);
        SplittableRandom random = new SplittableRandom(number);
        return new Site(
                suffix.isEmpty() ? name : name + "-" + suffix,
                (base + suffix + "." + code + ".example").toLowerCase(Locale.ROOT),
                town[0],
                town[2],
                town[5],
                STREETS.get(random.nextInt(STREETS.size())) + " " + (1 + random.nextInt(HOUSES)),
                near(town[3], random),
                near(town[4], random),
                LARGEST / (BUMP + number % 97) + SMALLEST);
    }

    private static String near(String degrees, SplittableRandom random) {
        double moved = Double.parseDouble(degrees) + random.nextInt(-500, 500) / FOUR_DIGITS;
        return String.format(Locale.ROOT, "%.4f", moved);
    }

    private static String ascii(String name) {
        String plain = name.replace("ø", "o").replace("ł", "l").replace(' ', '-');
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9-]", "");
    }
}

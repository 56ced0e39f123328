package org.waymark.registry.model.population;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.waymark.registry.model.population.Flavour.Interface;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/** Fills in what a publisher says of one endpoint. */
final class Details {
    private static final Instant TODAY = Instant.parse("2026-01-15T12:00:00Z");
    private static final String WEB_SERVICE = "webservice";
    private static final String PROFILE = "http://www.ws-i.org/Profiles/BasicProfile-1.0.html";
    private static final int HALF_A_YEAR = 180 * 86_400;
    private static final int VALIDITY = 3600;
    private static final int PERCENT = 100;
    private static final int MULTI_VERSION = 10;
    private static final int DOWN = 3;
    private static final int MOST_VOS = 14;

    private static final Weighted<Choice> HEALTH = Choice.of("ok 86 warning 5 critical 4 unknown 4 other 1");
    private static final Weighted<Choice> SERVING = Choice.of("production 88 draining 5 closed 5 queueing 2");
    private static final Weighted<Choice> QUALITY = Choice.of("production 86 testing 6 pre-production 5 development 3");
    private static final List<String> AUTHORITIES = List.of(
            "/C=EX/O=GridEx/CN=GridEx Certification Authority",
            "/C=EX/O=Academic Grid/CN=Academic Grid CA 2",
            "/DC=example/DC=eScience/CN=eScience Root CA G2");

    private final List<String> vos = SiteTable.vos();

    /** A word and how often it is meant to come. */
    private record Choice(String word, int weight) {
        static Weighted<Choice> of(String words) {
            String[] parts = words.split(" ");
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < parts.length; i += 2) {
                choices.add(new Choice(parts[i], Integer.parseInt(parts[i + 1])));
            }
            return new Weighted<>(choices, Choice::weight);
        }
    }

    /** The record of one endpoint of the service. */
    Attributes record(Service service, Interface offered, SplittableRandom random) {
        Attributes.Builder record = Attributes.builder();
        service(record, service);
        address(record, service, offered);
        offer(record, service, offered, random);
        state(record, random);
        use(record, random);
        location(record, service.site());
        if (random.nextInt(PERCENT) < DOWN) {
            downtime(record, random);
        }
        return record.build();
    }

    /** The same for all endpoints of a service. */
    private static void service(Attributes.Builder record, Service service) {
        SplittableRandom random = new SplittableRandom(service.id().hashCode());
        Flavour flavour = service.flavour();
        Site site = service.site();
        record.add(Glue2.SERVICE_ID, service.id())
                .add(Glue2.SERVICE_NAME, flavour.type() + " at " + site.name())
                .add(Glue2.SERVICE_TYPE, flavour.type())
                .add("Service_Admin_Domain", new Text(site.name()))
                .add(Glue2.SERVICE_VALIDITY, new Whole(VALIDITY))
                .add(Glue2.SERVICE_CAPABILITY, texts(flavour.capabilities().stream()))
                .add(Glue2.SERVICE_QUALITY_LEVEL, QUALITY.pick(random).word())
                .add(
                        Glue2.SERVICE_COMPLEXITY,
                        "endpointType=" + flavour.interfaces().size() + ", share=" + random.nextInt(MOST_VOS)
                                + ", resource=1")
                .add(Glue2.SERVICE_CONTACT, contacts(site.domain()));
    }

    private static void address(Attributes.Builder record, Service service, Interface offered) {
        String url = offered.url()
                .replace("{h}", service.host())
                .replace("{s}", service.site().name());
        record.add(Glue2.SERVICE_ENDPOINT_ID, service.id() + "_" + offered.name())
                .add(Glue2.SERVICE_ENDPOINT_URL, url)
                .add(Glue2.SERVICE_ENDPOINT_TECHNOLOGY, offered.technology());
        if (offered.technology().equals(WEB_SERVICE)) {
            record.add(Glue2.SERVICE_ENDPOINT_WSDL, url + "?wsdl")
                    .add(Glue2.SERVICE_ENDPOINT_SUPPORTED_PROFILE, texts(Stream.of(PROFILE)));
        }
    }

    private static void offer(Attributes.Builder record, Service service, Interface offered, SplittableRandom random) {
        Flavour flavour = service.flavour();
        List<String> versions = offered.versions();
        boolean all = random.nextInt(PERCENT) < MULTI_VERSION;
        record.add(Glue2.SERVICE_ENDPOINT_CAPABILITY, texts(flavour.capabilities().stream()))
                .add(Glue2.SERVICE_ENDPOINT_INTERFACE_NAME, offered.name())
                .add(
                        Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION,
                        texts(all ? versions.stream() : Stream.of(one(versions, random))))
                .add(Glue2.SERVICE_ENDPOINT_IMPLEMENTOR, flavour.software().implementor())
                .add(
                        Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_NAME,
                        flavour.software().name())
                .add(
                        Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_VERSION,
                        one(flavour.software().versions(), random));
    }

    private static void state(Attributes.Builder record, SplittableRandom random) {
        String health = HEALTH.pick(random).word();
        record.add(Glue2.SERVICE_ENDPOINT_HEALTH_STATE, health)
                .add(Glue2.SERVICE_ENDPOINT_HEALTH_STATE_INFO, "The last probe of the service said: " + health)
                .add(Glue2.SERVICE_ENDPOINT_SERVING_STATE, SERVING.pick(random).word())
                .add(Glue2.SERVICE_ENDPOINT_QUALITY_LEVEL, QUALITY.pick(random).word())
                .add(
                        Glue2.SERVICE_ENDPOINT_START_TIME,
                        new Moment(TODAY.minusSeconds(VALIDITY + random.nextInt(HALF_A_YEAR))))
                .add(Glue2.SERVICE_ENDPOINT_ISSUER_CA, one(AUTHORITIES, random));
    }

    private void use(Attributes.Builder record, SplittableRandom random) {
        int served = 1 + random.nextInt(MOST_VOS);
        Stream<String> rules = random.ints(served, 0, vos.size())
                .map(drawn -> Math.min(drawn, random.nextInt(vos.size())))
                .distinct()
                .mapToObj(i -> "VO:" + vos.get(i));
        record.add(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE, texts(rules));
    }

    private static void location(Attributes.Builder record, Site site) {
        record.add(Glue2.SERVICE_LOCATION_ADDRESS, site.address())
                .add(Glue2.SERVICE_LOCATION_PLACE, site.place())
                .add(Glue2.SERVICE_LOCATION_COUNTRY, site.country())
                .add(Glue2.SERVICE_LOCATION_POST_CODE, site.postCode())
                .add(Glue2.SERVICE_LOCATION_LATITUDE, new Real(site.latitude()))
                .add(Glue2.SERVICE_LOCATION_LONGITUDE, new Real(site.longitude()));
    }

    private static void downtime(Attributes.Builder record, SplittableRandom random) {
        Instant start = TODAY.plus(Duration.ofHours(random.nextInt(-12, 240)));
        Instant end = start.plus(Duration.ofHours(random.nextInt(2, 72)));
        record.add(Glue2.SERVICE_ENDPOINT_DOWNTIME_ANNOUNCE, new Moment(start.minus(Duration.ofDays(3))))
                .add(Glue2.SERVICE_ENDPOINT_DOWNTIME_START, new Moment(start))
                .add(Glue2.SERVICE_ENDPOINT_DOWNTIME_END, new Moment(end))
                .add(Glue2.SERVICE_ENDPOINT_DOWNTIME_INFO, "Scheduled maintenance");
    }

    private static Listed contacts(String domain) {
        return new Listed(Stream.of("sysadmin", "security")
                .<AttributeValue>map(role -> new Nested(Attributes.builder()
                        .add("ContactType", new Text(role))
                        .add("Detail", new Text("mailto:grid-" + role + "@" + domain))
                        .build()))
                .toList());
    }

    private static Listed texts(Stream<String> texts) {
        return new Listed(texts.<AttributeValue>map(Text::new).toList());
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}

package org.waymark.registry.model.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/**
 * A document of the published schema. It wants entities of one kind together, so the records are gone through once for
 * each kind; what is kept are references to the records that describe a service, never renderings.
 *
 * <p>Several records can belong to one service, and an identifier names one entity: the first record describes the
 * service. Which endpoints a service has, the endpoints say: an answer need not hold all of them.
 */
final class Glue2Document {
    static final String NAMESPACE = "http://schemas.ogf.org/glue/2009/03/spec_2.0_r1";

    private final FoundRecords found;
    private final ElementWriter xml;

    private Glue2Document(FoundRecords found, ElementWriter xml) {
        this.found = found;
        this.xml = xml;
    }

    static void write(FoundRecords found, ElementWriter xml) throws XMLStreamException {
        xml.start("GLUE2");
        xml.defaultNamespace(NAMESPACE);
        new Glue2Document(found, xml).entities();
        if (found.next().isPresent()) {
            nextPage(found.count(), found.next().get(), xml);
        }
        xml.end();
    }

    private void entities() throws XMLStreamException {
        List<Live> describing = describing();
        for (Live live : describing) {
            new ServiceEntities(live.record()).location(xml);
        }
        for (Live live : describing) {
            new ServiceEntities(live.record()).contacts(xml);
        }
        for (Live live : describing) {
            new ServiceEntities(live.record()).service(xml);
        }
        for (Live live : found.records()) {
            new EndpointEntities(live.record()).endpoint(xml);
        }
        for (Live live : found.records()) {
            new EndpointEntities(live.record()).policy(xml);
        }
    }

    /** The first record of each service. */
    private List<Live> describing() {
        Set<String> services = new HashSet<>();
        List<Live> describing = new ArrayList<>();
        for (Live live : found.records()) {
            if (services.add(EntityIds.service(live.record()))) {
                describing.add(live);
            }
        }
        return describing;
    }

    /** The schema lets elements of other namespaces follow the entities. */
    private static void nextPage(long count, Oid next, ElementWriter xml) throws XMLStreamException {
        xml.start(EmirDocument.QUERY_RESULT);
        xml.defaultNamespace(EmirDocument.NAMESPACE);
        xml.attribute("count", Long.toString(count));
        xml.attribute("ref", next.toString());
        xml.end();
    }
}

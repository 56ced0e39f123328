package org.waymark.registry.persistence.mongo;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Keeps Eclipse JNoSQL from scanning every class it can reach when the application starts, which costs more time and
 * memory than the rest of the start, MongoDB or not.
 *
 * <p>JNoSQL takes the first {@link ClassScanner} that the service loader finds and remembers it. Which one that is
 * depends on the order of the jars; so it is asked for here, before anybody else does, through a class loader that
 * offers {@link KnownEntities} only.
 */
public final class SparedScan implements Extension {
    private static final String SERVICE = "META-INF/services/" + ClassScanner.class.getName();

    void beforeBeanDiscovery(@Observes BeforeBeanDiscovery start) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(new OnlyKnownEntities());
        try {
            ClassScanner.load();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** This jar's class loader, with one provider of the service. */
    private static final class OnlyKnownEntities extends ClassLoader {
        OnlyKnownEntities() {
            super(KnownEntities.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICE)
                    ? Collections.enumeration(List.of(KnownEntities.class.getResource("class-scanner")))
                    : super.getResources(name);
        }
    }
}

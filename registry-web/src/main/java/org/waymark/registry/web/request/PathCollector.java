package org.waymark.registry.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Fills the table of paths while the application starts: the runtime shows each resource method here once. */
@Provider
@ApplicationScoped
public class PathCollector implements DynamicFeature {
    private final PathTable table;

    /** For the container. */
    public PathCollector() {
        this(new PathTable());
    }

    @Inject
    PathCollector(PathTable table) {
        this.table = table;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Optional<String> root = path(resource.getResourceClass());
        if (root.isPresent()) {
            String place = root.get() + path(resource.getResourceMethod()).orElse("");
            for (Annotation annotation : resource.getResourceMethod().getAnnotations()) {
                Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class))
                        .ifPresent(method -> table.add(place, method.value()));
            }
        }
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(path -> "/" + trim(path.value()));
    }

    private static String trim(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}

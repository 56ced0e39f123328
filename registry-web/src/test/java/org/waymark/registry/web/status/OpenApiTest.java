package org.waymark.registry.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.web.RegistryApplication;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest {

    @Test
    void everyResourceMethodIsDescribedAndNothingElse() throws Exception {
        assertThat(described()).isEqualTo(offered());
    }

    /**
     * The JSON is made from the YAML, for instance with {@code python3 -c 'import json, yaml; print(json.dumps(
     * yaml.safe_load(open("openapi.yaml")), indent=2))' > openapi.json}.
     */
    @Test
    void bothNotationsAreTheSameDocument() {
        assertThat(load("openapi.json")).isEqualTo(load("openapi.yaml"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Map<String, Object> document = load("openapi.yaml");

        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> assertThat(follow(document, reference))
                .isNotNull());
    }

    private static SortedSet<String> described() {
        SortedSet<String> operations = new TreeSet<>();
        map(load("openapi.yaml").get("paths"))
                .forEach((path, item) -> map(item).keySet().forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    private static SortedSet<String> offered() throws Exception {
        SortedSet<String> operations = new TreeSet<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .forEach(verb -> operations.add(
                                verb.value().toLowerCase(Locale.ROOT) + " " + path(resource) + path(method)));
            }
        }
        return operations;
    }

    private static String path(AnnotatedElement element) {
        return element.isAnnotationPresent(Path.class)
                ? element.getAnnotation(Path.class).value()
                : "";
    }

    private static List<Class<?>> resources() throws Exception {
        URI classes = RegistryApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        java.nio.file.Path root = java.nio.file.Path.of(classes);
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            List<Class<?>> resources = new ArrayList<>();
            files.map(file -> root.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(resources::add);
            return resources;
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static List<String> references(Object node) {
        List<String> found = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    found.add((String) value);
                }
                found.addAll(references(value));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> found.addAll(references(element)));
        }
        return found;
    }

    private static Object follow(Map<String, Object> document, String reference) {
        Object node = document;
        for (String step : reference.substring("#/".length()).split("/")) {
            node = map(node).get(step);
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> load(String name) {
        return new Yaml().load(new String(OpenApiResource.document(name), StandardCharsets.UTF_8));
    }
}

package org.waymark.registry.web.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request and its answer as filters see them, without a server. */
final class FakeExchange {
    final MultivaluedMap<String, Object> answered = new MultivaluedHashMap<>();
    private final Map<String, Object> properties = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final String method;

    FakeExchange(String method) {
        this.method = method;
    }

    FakeExchange with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    FakeExchange with(Exchange exchange) {
        properties.put(Exchange.class.getName(), exchange);
        return this;
    }

    ContainerRequestContext request() {
        return fake(ContainerRequestContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getHeaderString" -> headers.get((String) arguments[0]);
            case "getProperty" -> properties.get((String) arguments[0]);
            case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    ContainerResponseContext response() {
        return fake(ContainerResponseContext.class, (proxy, called, arguments) -> answered);
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}

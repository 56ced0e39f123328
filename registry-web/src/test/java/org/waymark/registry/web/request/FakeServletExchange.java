package org.waymark.registry.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request and its answer as servlet filters see them, without a server. */
final class FakeServletExchange {
    final Map<String, String> answered = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String method;
    private final String path;

    FakeServletExchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    FakeServletExchange with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** With an attribute that is known by its class. */
    FakeServletExchange with(Object attribute) {
        attributes.put(attribute.getClass().getName(), attribute);
        return this;
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getAttribute" ->
                attributes.getOrDefault(
                        (String) arguments[0], new Exchange("r", Listener.LOCAL, RequestPath.normal(path)));
            case "getHeader" -> headers.get((String) arguments[0]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "addHeader" -> answered.merge((String) arguments[0], (String) arguments[1], (a, b) -> a + ", " + b);
            case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}

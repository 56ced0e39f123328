package org.waymark.registry.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** There is no answer that could be read; the message is one sentence that says why. */
public final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 16;

    public NoAnswer(String why) {
        super(why);
    }

    private NoAnswer(String why, Throwable cause) {
        super(why, cause);
    }

    static NoAnswer tooSlow(Duration limit) {
        return new NoAnswer("No complete answer within " + seconds(limit) + ".");
    }

    /** Says in plain words what the client of the JDK ran into. */
    static NoAnswer of(Throwable trouble, Limits limits) {
        return new NoAnswer(sentence(trouble, limits), trouble);
    }

    private static String sentence(Throwable trouble, Limits limits) {
        if (trouble instanceof HttpConnectTimeoutException) {
            return "No connection within " + seconds(limits.connect()) + ".";
        }
        Optional<CertificateException> certificate = within(trouble, CertificateException.class);
        if (certificate.isPresent()) {
            return "Its certificate is not accepted: " + words(certificate.get());
        }
        if (trouble instanceof SSLException) {
            return "There is no TLS connection: " + words(trouble);
        }
        if (within(trouble, UnresolvedAddressException.class).isPresent()
                || within(trouble, UnknownHostException.class).isPresent()) {
            return "The name of its host is not known.";
        }
        if (trouble instanceof ConnectException) {
            return "There is no connection: " + words(trouble);
        }
        return trouble instanceof IOException
                ? "The connection breaks off: " + words(trouble)
                : "The answer is not HTTP: " + words(trouble);
    }

    private static <T> Optional<T> within(Throwable trouble, Class<T> kind) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static String words(Throwable trouble) {
        String said = OneLine.of(String.valueOf(trouble.getMessage()));
        String line = trouble.getMessage() == null ? trouble.getClass().getSimpleName() : said;
        return line.endsWith(".") ? line : line + ".";
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}

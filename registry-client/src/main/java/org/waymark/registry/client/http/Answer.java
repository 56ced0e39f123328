package org.waymark.registry.client.http;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;

/** What came back. */
public record Answer(int status, HttpHeaders headers, Body body) {
    private static final int OK = 200;

    public boolean isOk() {
        return status == OK;
    }

    /** Whether the body is of a media type, whatever its parameters. */
    public boolean isOf(String mediaType) {
        return headers.firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(mediaType::equals)
                .isPresent();
    }

    /** Whether it comes from something that stands in the way, or in the place of a registry. */
    public boolean isPageForPeople() {
        return isOf("text/html");
    }

    /**
     * The body, for somebody who needs all of it.
     *
     * @throws NoAnswer if it is larger than it may be
     */
    public InputStream content() throws NoAnswer {
        requireWhole();
        return body.stream();
    }

    /**
     * The body as text in UTF-8.
     *
     * @throws NoAnswer if it is larger than it may be
     */
    public String text() throws NoAnswer {
        requireWhole();
        return body.text();
    }

    /** What the other side says about it in one line, if there is any text. */
    public String gist() {
        return OneLine.of(body.text());
    }

    private void requireWhole() throws NoAnswer {
        if (!body.whole()) {
            throw new NoAnswer("The answer is larger than " + body.size() + " bytes.");
        }
    }
}

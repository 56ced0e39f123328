package org.waymark.registry.interoperability;

import com.sun.jersey.api.client.ClientRequest;
import com.sun.jersey.api.client.ClientResponse;
import com.sun.jersey.api.client.filter.ClientFilter;
import java.util.OptionalInt;

/** Remembers the status of an answer, which most methods of EMIR's client keep to themselves. */
final class LastStatus extends ClientFilter {
    private OptionalInt status = OptionalInt.empty();

    @Override
    public ClientResponse handle(ClientRequest request) {
        ClientResponse response = getNext().handle(request);
        status = OptionalInt.of(response.getStatus());
        return response;
    }

    /** The status of the last answer, as text, and forgets it; "-" if there was none since. */
    String take() {
        String taken = status.isPresent() ? Integer.toString(status.getAsInt()) : "-";
        status = OptionalInt.empty();
        return taken;
    }
}

package org.waymark.registry.xacml.policy;

import static org.wso2.balana.XACMLConstants.ACTION_CATEGORY;
import static org.wso2.balana.XACMLConstants.RESOURCE_CATEGORY;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.access.Access;
import org.wso2.balana.attr.AnyURIAttribute;
import org.wso2.balana.attr.StringAttribute;

/**
 * A question to the policies, as EMIR asks it.
 *
 * @param resource from the path of the request
 */
public record Inquiry(Profile profile, URI resource, String method) {
    private static final String RESOURCE_ID = "urn:oasis:names:tc:xacml:1.0:resource:resource-id";
    private static final String ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";

    /** The path of a request as policies know it; empty if it cannot be a name of anything. */
    public static Optional<URI> resource(Access access) {
        try {
            return Optional.of(new URI(null, null, access.path(), null));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    Request request() {
        return profile.request()
                .with(RESOURCE_CATEGORY, RESOURCE_ID, List.of(new AnyURIAttribute(resource)))
                .with(ACTION_CATEGORY, ACTION_ID, List.of(new StringAttribute(method)));
    }
}

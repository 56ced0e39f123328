package org.waymark.registry.xacml.policy;

import static org.wso2.balana.XACMLConstants.ACTION_CATEGORY;
import static org.wso2.balana.XACMLConstants.RESOURCE_CATEGORY;
import static org.wso2.balana.XACMLConstants.SUBJECT_CATEGORY;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.xacml.attributes.CallerAttributes;
import org.wso2.balana.attr.AnyURIAttribute;
import org.wso2.balana.attr.StringAttribute;

/**
 * A question to the policies, as EMIR asks it.
 *
 * @param role the one that counts
 * @param registry the name of this registry, if it is known
 * @param resource from the path of the request
 */
public record Inquiry(
        X500Principal caller,
        String role,
        CallerAttributes attributes,
        Optional<X500Principal> registry,
        URI resource,
        String method) {
    private static final String SUBJECT_ID = "urn:oasis:names:tc:xacml:1.0:subject:subject-id";
    private static final String RESOURCE_ID = "urn:oasis:names:tc:xacml:1.0:resource:resource-id";
    private static final String ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
    private static final String ROLE = "role";
    private static final String OWNER = "owner";

    /** EMIR's library keeps these for itself, or makes something else of them. */
    private static final Set<String> KEPT_BACK =
            Set.of(OWNER, "consignor", "vo", "urn:unicore:wsresource", "group", "supplementaryGroups", "addOsGroups");

    /** The path of a request as policies know it; empty if it cannot be a name of anything. */
    public static Optional<URI> resource(Access access) {
        try {
            return Optional.of(new URI(null, null, access.path(), null));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    Request request() {
        Request request = new Request()
                .with(SUBJECT_CATEGORY, SUBJECT_ID, List.of(NameText.value(caller)))
                .with(SUBJECT_CATEGORY, ROLE, List.of(new StringAttribute(role)))
                .with(RESOURCE_CATEGORY, RESOURCE_ID, List.of(new AnyURIAttribute(resource)))
                .with(ACTION_CATEGORY, ACTION_ID, List.of(new StringAttribute(method)));
        registry.ifPresent(name -> request.with(RESOURCE_CATEGORY, OWNER, List.of(NameText.value(name))));
        for (Map.Entry<String, List<String>> attribute : attributes.values().entrySet()) {
            if (isPassedOn(attribute.getKey()) && !attribute.getValue().isEmpty()) {
                request.with(
                        SUBJECT_CATEGORY,
                        attribute.getKey(),
                        attribute.getValue().stream().map(StringAttribute::new).toList());
            }
        }
        return request;
    }

    private static boolean isPassedOn(String name) {
        return !CallerAttributes.isRole(name) && !KEPT_BACK.contains(name);
    }
}

package org.waymark.registry.xacml.policy;

import static org.wso2.balana.XACMLConstants.RESOURCE_CATEGORY;
import static org.wso2.balana.XACMLConstants.SUBJECT_CATEGORY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.xacml.attributes.CallerAttributes;
import org.wso2.balana.attr.StringAttribute;

/** What all requests of one caller have in common, made once: names are slow to read. Immutable. */
public final class Profile {
    private static final String SUBJECT_ID = "urn:oasis:names:tc:xacml:1.0:subject:subject-id";
    private static final String ROLE = "role";
    private static final String OWNER = "owner";

    /** EMIR's library keeps these for itself, or makes something else of them. */
    private static final Set<String> KEPT_BACK =
            Set.of(OWNER, "consignor", "vo", "urn:unicore:wsresource", "group", "supplementaryGroups", "addOsGroups");

    private final Request common;

    private Profile(Request common) {
        this.common = common;
    }

    /**
     * Of a caller.
     *
     * @param role the one that counts
     * @param registry the name of this registry, if it is known
     */
    public static Profile of(
            X500Principal caller, String role, CallerAttributes attributes, Optional<X500Principal> registry) {
        Request common = new Request()
                .with(SUBJECT_CATEGORY, SUBJECT_ID, List.of(NameText.value(caller)))
                .with(SUBJECT_CATEGORY, ROLE, List.of(new StringAttribute(role)));
        registry.ifPresent(name -> common.with(RESOURCE_CATEGORY, OWNER, List.of(NameText.value(name))));
        attributes.values().forEach((name, values) -> {
            if (isPassedOn(name) && !values.isEmpty()) {
                common.with(
                        SUBJECT_CATEGORY,
                        name,
                        values.stream().map(StringAttribute::new).toList());
            }
        });
        return new Profile(common);
    }

    private static boolean isPassedOn(String name) {
        return !CallerAttributes.isRole(name) && !KEPT_BACK.contains(name);
    }

    Request request() {
        return new Request(common);
    }
}
